package org.homelibrary.web.upload;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.homelibrary.config.Settings;

/** Turns requests away that say they are larger than anything we take, before a byte of them is read. */
@Provider
@PreMatching
@ApplicationScoped
@Priority(0)
public class UploadLimitFilter implements ContainerRequestFilter {

    /** For what is around the file: the other fields and the boundaries of a form. */
    private static final long ENVELOPE_BYTES = 1024 * 1024;

    private long limit;

    protected UploadLimitFilter() {}

    @Inject
    public UploadLimitFilter(Settings settings) {
        limit = limit(settings);
    }

    /** The largest body of a request, in bytes. */
    public static long limit(Settings settings) {
        return settings.site().maxUploadBytes() + ENVELOPE_BYTES;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isTooLarge(length.strip())) {
            throw new ClientErrorException(Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE)
                    .header("Connection", "close")
                    .build());
        }
    }

    private boolean isTooLarge(String length) {
        return !length.matches("[0-9]{1,18}") || Long.parseLong(length) > limit;
    }
}
