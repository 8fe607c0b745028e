package org.homelibrary.web.error;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/**
 * The page for what fails beside the resources, such as a static file that is not there: the container sends such
 * requests here (web.xml), and would otherwise answer with a page that names the server.
 */
@WebServlet(ContainerErrors.PATH)
public class ContainerErrors extends HttpServlet {

    static final String PATH = "/error";

    private static final long serialVersionUID = 1L;

    private final transient ErrorPages pages;

    @Inject
    public ContainerErrors(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Response page = pages.of(status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND);
        response.setStatus(page.getStatus());
        response.setContentType(page.getHeaderString(HttpHeaders.CONTENT_TYPE));
        response.getWriter().write(String.valueOf(page.getEntity()));
    }
}
