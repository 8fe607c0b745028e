package org.homelibrary.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.homelibrary.model.User;
import org.homelibrary.security.BrowserSession;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.security.NextPath;
import org.homelibrary.security.Notice;
import org.homelibrary.service.AccountService;
import org.homelibrary.service.RejectedException;
import org.homelibrary.web.Pages;
import org.homelibrary.web.access.Public;
import org.homelibrary.web.view.RegisterView;

/** Making an account, which signs in. */
@Path("/register")
@Controller
@Public
@ApplicationScoped
public class RegisterController {

    private Pages pages;
    private CurrentUser currentUser;
    private AccountService accounts;
    private BrowserSession session;

    protected RegisterController() {}

    @Inject
    public RegisterController(Pages pages, CurrentUser currentUser, AccountService accounts, BrowserSession session) {
        this.pages = pages;
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.session = session;
    }

    @GET
    public Response form() {
        return currentUser.user().isPresent()
                ? pages.redirect(NextPath.DEFAULT)
                : pages.show("account/register", RegisterView.empty(accounts.isOpen(), accounts.isEmpty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(@BeanParam RegisterForm form) {
        try {
            User user = accounts.register(form.registration());
            session.begin(user);
            return pages.redirect(NextPath.DEFAULT, Notice.success("notice.registered", user.getUsername()));
        } catch (RejectedException e) {
            Map<String, String> errors = FieldErrors.of(e, pages.texts());
            return pages.show(
                    Response.Status.BAD_REQUEST,
                    "account/register",
                    new RegisterView(form.username(), form.email(), accounts.isOpen(), accounts.isEmpty(), errors));
        }
    }
}
