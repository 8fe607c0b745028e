package org.homelibrary.web.filter;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Lets through what a form of a page can send and nothing else, because the pages' parameters take any other body for a
 * mistake of ours. No body at all is an empty form.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 1)
public class FormFilter implements ContainerRequestFilter {

    private static final MediaType FORM = MediaType.APPLICATION_FORM_URLENCODED_TYPE;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!request.getMethod().equals("POST")) {
            return;
        }
        MediaType type = request.getMediaType();
        if (type == null && !request.hasEntity()) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED);
        } else if (isSame(type, FORM) && isUtf8(type)) {
            // in memory and of bounded length since CsrfFilter looked for the token
            byte[] form = request.getEntityStream().readAllBytes();
            if (!FormBody.isWellFormed(form)) {
                throw new BadRequestException("a form with broken escapes");
            }
            request.setEntityStream(new ByteArrayInputStream(form));
        } else if (!isSame(type, MediaType.MULTIPART_FORM_DATA_TYPE)) {
            throw new NotSupportedException("not a form");
        }
    }

    /** Not {@code isCompatible}, to which a type with a wildcard in it is all types. */
    static boolean isSame(MediaType type, MediaType wanted) {
        return type != null
                && type.getType().equalsIgnoreCase(wanted.getType())
                && type.getSubtype().equalsIgnoreCase(wanted.getSubtype());
    }

    private static boolean isUtf8(MediaType type) {
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        return charset == null || charset.equalsIgnoreCase(StandardCharsets.UTF_8.name());
    }
}
