package org.homelibrary.web.filter;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.util.Optional;
import java.util.Set;
import org.apache.commons.fileupload.FileItem;
import org.homelibrary.security.cookie.CsrfToken;
import org.homelibrary.web.upload.MultipartForm;

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
    private FormRescue rescue;

    protected CsrfFilter() {}

    @Inject
    public CsrfFilter(CsrfToken token, FormRescue rescue) {
        this.token = token;
        this.rescue = rescue;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!isHarmless(request) && !token.matches(sentToken(request))) {
            request.abortWith(formAgain(request)
                    .orElseThrow(() -> new ForbiddenException("the form did not come from a page of this site")));
        }
    }

    /** What was typed is not lost with the token; what is to be done with it, a further click says. */
    private Optional<Response> formAgain(ContainerRequestContext request) throws IOException {
        if (!FormFilter.isSame(request.getMediaType(), MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            return Optional.empty();
        }
        byte[] form = request.getEntityStream().readAllBytes(); // in memory since the token was looked for
        return rescue.again(request, form);
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
        return header != null ? header : multipartField(request);
    }

    private static String multipartField(ContainerRequestContext request) throws IOException {
        FileItem part = request.getProperty(MultipartForm.ATTRIBUTE) instanceof MultipartForm form
                ? form.part(CsrfToken.FIELD).orElse(null)
                : null;
        if (part == null) {
            return null;
        }
        try (InputStream content = part.getInputStream()) {
            return new String(content.readNBytes(MAX_TOKEN_BYTES), StandardCharsets.UTF_8);
        }
    }

    static boolean isHarmless(ContainerRequestContext request) {
        return HARMLESS.contains(request.getMethod());
    }

    private static byte[] read(InputStream body, int limit) throws IOException {
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return bytes;
    }
}
