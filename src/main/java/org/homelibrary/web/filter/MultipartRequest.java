package org.homelibrary.web.filter;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload.UploadContext;

/** A request as the parser of uploads wants to see it. */
record MultipartRequest(ContainerRequestContext request) implements UploadContext {

    @Override
    public String getContentType() {
        return request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public long contentLength() {
        return request.getLength();
    }

    @Override
    @Deprecated // by its library, which still asks for it to be there
    public int getContentLength() {
        return request.getLength();
    }

    @Override
    public InputStream getInputStream() {
        return request.getEntityStream();
    }
}
