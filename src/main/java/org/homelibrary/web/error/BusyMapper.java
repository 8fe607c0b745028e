package org.homelibrary.web.error;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.homelibrary.security.password.BusyException;

/** Asks to come back in a moment. */
@Provider
@ApplicationScoped
public class BusyMapper implements ExceptionMapper<BusyException> {

    private static final int SECONDS = 5;

    private ErrorPages pages;

    protected BusyMapper() {}

    @Inject
    public BusyMapper(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    public Response toResponse(BusyException exception) {
        return Response.fromResponse(pages.of(Response.Status.SERVICE_UNAVAILABLE.getStatusCode()))
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .build();
    }
}
