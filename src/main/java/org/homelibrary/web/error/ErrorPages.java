package org.homelibrary.web.error;

import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.homelibrary.config.Settings;
import org.homelibrary.logging.RequestId;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.web.access.AcceptHeader;
import org.homelibrary.web.render.Pages;
import org.homelibrary.web.render.Templates;

/** Makes the answer to a request that failed: a page for a person, a line of JSON for a script. */
@ApplicationScoped
public class ErrorPages {

    private Pages pages;
    private HttpServletRequest request;
    private Templates templates;
    private long maxMegabytes;

    protected ErrorPages() {}

    @Inject
    public ErrorPages(Pages pages, HttpServletRequest request, Templates templates, Settings settings) {
        this.pages = pages;
        this.request = request;
        this.templates = templates;
        this.maxMegabytes = settings.site().maxUploadBytes() / (1024 * 1024);
    }

    public Response of(int status) {
        return of(ErrorView.of(status, pages.texts(), RequestId.current(), maxMegabytes));
    }

    /** Why nothing can be saved, or read, and what to do. */
    public Response of(StoreException.Reason reason) {
        return of(ErrorView.of(reason, pages.texts(), RequestId.current()));
    }

    private Response of(ErrorView view) {
        int status = view.status();
        if (AcceptHeader.wantsJson(request.getHeader(HttpHeaders.ACCEPT))) {
            return Response.status(status)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    // as text, because not only JAX-RS sends it
                    .entity(Json.createObjectBuilder()
                            .add("error", view.sentence())
                            .add("requestId", view.requestId())
                            .build()
                            .toString())
                    .build();
        }
        StringOutput page = new StringOutput();
        templates.render("error/error.jte", Map.of("page", pages.errorContext(), "view", view), page);
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.toString())
                .build();
    }
}
