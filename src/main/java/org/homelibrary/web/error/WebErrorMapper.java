package org.homelibrary.web.error;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Pages for what the web layer refuses: unknown addresses, wrong methods, missing tokens, uploads that are too large. */
@Provider
@ApplicationScoped
public class WebErrorMapper implements ExceptionMapper<WebApplicationException> {

    private ErrorPages pages;

    protected WebErrorMapper() {}

    @Inject
    public WebErrorMapper(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    public Response toResponse(WebApplicationException exception) {
        Response intended = exception.getResponse();
        if (intended.getStatus() < 400) {
            return intended;
        }
        Response.ResponseBuilder page = Response.fromResponse(pages.of(intended.getStatus()));
        intended.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Type") && !name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> page.header(name, value));
            }
        });
        return page.build();
    }
}
