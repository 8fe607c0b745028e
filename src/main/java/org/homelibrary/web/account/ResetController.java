package org.homelibrary.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.account.User;
import org.homelibrary.security.NextPath;
import org.homelibrary.security.cookie.BrowserSession;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.RejectedException;
import org.homelibrary.service.account.PasswordLinkService;
import org.homelibrary.web.access.Public;
import org.homelibrary.web.render.Pages;

/** Setting a new password with a one-time link. Looking at the page does not use the link up. */
@Path("/reset")
@Controller
@Public
@ApplicationScoped
public class ResetController {

    private static final String TEMPLATE = "account/reset";

    private Pages pages;
    private PasswordLinkService links;
    private BrowserSession session;

    protected ResetController() {}

    @Inject
    public ResetController(Pages pages, PasswordLinkService links, BrowserSession session) {
        this.pages = pages;
        this.links = links;
        this.session = session;
    }

    @GET
    public Response form(@QueryParam("token") String token) {
        return links.owner(token)
                .map(user -> pages.show(TEMPLATE, new ResetView(token, user.getUsername(), Map.of())))
                .orElseGet(this::invalid);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response setPassword(
            @FormParam("token") String token,
            @FormParam("password") String password,
            @FormParam("confirm_password") String confirmation) {
        try {
            Optional<User> user = links.setPassword(token, password, confirmation);
            if (user.isEmpty()) {
                return invalid();
            }
            session.begin(user.get());
            return pages.redirect(NextPath.DEFAULT, Notice.success("notice.passwordChanged"));
        } catch (RejectedException e) {
            String username = links.owner(token).map(User::getUsername).orElse("");
            return pages.show(
                    Response.Status.BAD_REQUEST,
                    TEMPLATE,
                    new ResetView(token, username, FieldErrors.of(e, pages.texts())));
        }
    }

    private Response invalid() {
        return pages.show(Response.Status.BAD_REQUEST, TEMPLATE, new ResetView(null, null, Map.of()));
    }
}
