package org.homelibrary.web.upload;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload.FileItem;

/** The parts, by their names, of a multipart form that was sent with a request. */
public record MultipartForm(Map<String, List<FileItem>> parts) {

    /** Where a request has it, if there is one. */
    public static final String ATTRIBUTE = MultipartForm.class.getName();

    /** The first part of this name. */
    public Optional<FileItem> part(String name) {
        return all(name).stream().findFirst();
    }

    /** All parts of this name, in the order in which they were sent. */
    List<FileItem> all(String name) {
        return parts.getOrDefault(name, List.of());
    }

    /** Frees the disk; nothing can be read from the parts any more. */
    public void delete() {
        parts.values().forEach(named -> named.forEach(FileItem::delete));
    }
}
