package org.homelibrary.web.export;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.homelibrary.service.export.ExportFile;

/** The answer that a browser stores as a file. */
final class Download {

    private Download() {}

    static Response of(ExportFile file, String type, String name) {
        return Response.ok(file.content(), type)
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
