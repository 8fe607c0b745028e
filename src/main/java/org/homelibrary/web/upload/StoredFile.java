package org.homelibrary.web.upload;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.fileupload.FileItem;

/** A file that a browser sent, until the request is answered. */
public record StoredFile(FileItem item) {

    /** The name as its owner sees it, without the folders that some browsers send; null when there is none. */
    public String name() {
        String sent = item.getName();
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return name.isBlank() ? null : name.strip();
    }

    /** Opens it from the beginning, as often as it is called. */
    public InputStream open() throws IOException {
        return item.getInputStream();
    }
}
