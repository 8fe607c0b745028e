package org.homelibrary.web.imports;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.homelibrary.service.imports.file.FileSource;
import org.homelibrary.web.upload.Upload;

/**
 * What was sent to be imported: a file, or a text when none was chosen.
 *
 * @param name of the file, or null
 * @param text as it was typed; empty for a file
 */
record ImportUpload(String name, FileSource content, String text) {

    private static final String FILE = "file";
    private static final String TEXT = "text";

    static ImportUpload of(Upload upload) {
        return upload.storedFile(FILE)
                .map(file -> new ImportUpload(file.name(), file::open, ""))
                .orElseGet(() -> ofText(upload.fields(TEXT).stream().findFirst().orElse("")));
    }

    private static ImportUpload ofText(String text) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        return new ImportUpload(null, () -> new ByteArrayInputStream(bytes), text);
    }

    boolean isText() {
        return !text.isBlank();
    }

    /** The field beside which it is said what is wrong. */
    String field() {
        return isText() ? TEXT : FILE;
    }
}
