package org.homelibrary.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.homelibrary.model.account.User;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.security.NextPath;
import org.homelibrary.security.cookie.BrowserSession;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.security.proxy.ClientAddress;
import org.homelibrary.service.RejectedException;
import org.homelibrary.service.account.AccountService;
import org.homelibrary.service.account.TooManyTriesException;
import org.homelibrary.web.access.Public;
import org.homelibrary.web.render.Pages;

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
    private ClientAddress address;
    private HttpServletRequest request;

    protected RegisterController() {}

    @Inject
    public RegisterController(
            Pages pages,
            CurrentUser currentUser,
            AccountService accounts,
            BrowserSession session,
            ClientAddress address,
            HttpServletRequest request) {
        this.pages = pages;
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.session = session;
        this.address = address;
        this.request = request;
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
            User user = accounts.register(form.registration(), address.of(request));
            session.begin(user);
            return pages.redirect(NextPath.DEFAULT, Notice.success("notice.registered", user.getUsername()));
        } catch (RejectedException e) {
            return refuse(Response.Status.BAD_REQUEST, form, FieldErrors.of(e, pages.texts()));
        } catch (TooManyTriesException e) {
            Map<String, String> errors = FieldErrors.tooManyAccounts(e, pages.texts());
            return FieldErrors.tooEarly(refuse(Response.Status.TOO_MANY_REQUESTS, form, errors), e);
        }
    }

    private Response refuse(Response.Status status, RegisterForm form, Map<String, String> errors) {
        return pages.show(
                status,
                "account/register",
                new RegisterView(form.username(), form.email(), accounts.isOpen(), accounts.isEmpty(), errors));
    }
}
