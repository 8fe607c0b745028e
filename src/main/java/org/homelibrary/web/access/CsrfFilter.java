package org.homelibrary.web.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.homelibrary.security.CsrfToken;

/**
 * Refuses every change that does not come from a page of ours: the token must be in the header, or in the field of a
 * form, urlencoded or multipart.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class CsrfFilter implements ContainerRequestFilter {

    /** The largest urlencoded form, in bytes: no field of ours comes near it. */
    static final int MAX_FORM_BYTES = 1024 * 1024;

    private static final int MAX_TOKEN_BYTES = 1024;
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private CsrfToken token;
    private HttpServletRequest servletRequest;

    protected CsrfFilter() {}

    @Inject
    public CsrfFilter(CsrfToken token, HttpServletRequest servletRequest) {
        this.token = token;
        this.servletRequest = servletRequest;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!HARMLESS.contains(request.getMethod()) && !token.matches(sentToken(request))) {
            throw new ForbiddenException("the form did not come from a page of this site");
        }
    }

    private String sentToken(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        if (type != null && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
            byte[] form = read(request.getEntityStream(), MAX_FORM_BYTES);
            request.setEntityStream(new ByteArrayInputStream(form));
            String header = request.getHeaderString(CsrfToken.HEADER);
            return header != null ? header : FormBody.first(form, CsrfToken.FIELD);
        }
        String header = request.getHeaderString(CsrfToken.HEADER);
        if (type == null || !MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
            return header;
        }
        // Asked for even when there is a header: the container parses the parts now, before JAX-RS opens the body.
        String field = multipartField();
        return header != null ? header : field;
    }

    private String multipartField() throws IOException {
        Part part;
        try {
            part = servletRequest.getPart(CsrfToken.FIELD);
        } catch (ServletException | IOException e) {
            // no boundary, headers without end, a body that breaks off
            throw new ClientErrorException(Response.Status.BAD_REQUEST, e);
        } catch (IllegalStateException e) {
            // so the container says that the upload is larger than it is told to take
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE, e);
        }
        if (part == null) {
            return null;
        }
        try (InputStream content = part.getInputStream()) {
            return new String(content.readNBytes(MAX_TOKEN_BYTES), StandardCharsets.UTF_8);
        }
    }

    private static byte[] read(InputStream body, int limit) throws IOException {
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return bytes;
    }
}
