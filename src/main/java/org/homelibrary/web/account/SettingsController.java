package org.homelibrary.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.homelibrary.model.account.User;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.security.cookie.BrowserSession;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.RejectedException;
import org.homelibrary.service.account.AccountClosing;
import org.homelibrary.service.account.AccountService;
import org.homelibrary.service.account.TooManyTriesException;
import org.homelibrary.web.render.Pages;

/** What users change about their own accounts. */
@Path("/account")
@Controller
@ApplicationScoped
public class SettingsController {

    private static final String PATH = "/account";
    private static final String TEMPLATE = "account/settings";

    private Pages pages;
    private CurrentUser currentUser;
    private AccountService accounts;
    private AccountClosing closing;
    private BrowserSession session;

    protected SettingsController() {}

    @Inject
    public SettingsController(
            Pages pages,
            CurrentUser currentUser,
            AccountService accounts,
            AccountClosing closing,
            BrowserSession session) {
        this.pages = pages;
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.closing = closing;
        this.session = session;
    }

    @GET
    public Response show() {
        return pages.show(TEMPLATE, view(Map.of(), Map.of()));
    }

    /** Where the address bar stays after a form had errors. */
    @GET
    @Path("/{form:password|delete|sharing}")
    public Response back() {
        return pages.redirect(PATH);
    }

    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changePassword(@BeanParam PasswordForm form) {
        try {
            User user = accounts.changePassword(
                    currentUser.require().getId(), form.current(), form.replacement(), form.confirmation());
            session.begin(user);
            return pages.redirect(PATH, Notice.success("notice.passwordChanged"));
        } catch (RejectedException e) {
            return refuse(Response.Status.BAD_REQUEST, view(FieldErrors.of(e, pages.texts()), Map.of()));
        } catch (TooManyTriesException e) {
            return tooEarly(view(FieldErrors.tooManyPasswords(e, pages.texts()), Map.of()), e);
        }
    }

    @POST
    @Path("/sharing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response share(@FormParam("shown") String shown) {
        accounts.showReadings(currentUser.require().getId(), "true".equals(shown));
        return pages.redirect(PATH, Notice.success("notice.saved"));
    }

    @POST
    @Path("/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@FormParam("password") String password) {
        try {
            closing.close(currentUser.require().getId(), password);
            session.end();
            return pages.redirect("/", Notice.success("notice.accountDeleted"));
        } catch (RejectedException e) {
            return refuse(Response.Status.BAD_REQUEST, view(Map.of(), FieldErrors.of(e, pages.texts())));
        } catch (TooManyTriesException e) {
            return tooEarly(view(Map.of(), FieldErrors.tooManyPasswords(e, pages.texts())), e);
        }
    }

    private Response refuse(Response.Status status, SettingsView view) {
        return pages.show(status, TEMPLATE, view);
    }

    private Response tooEarly(SettingsView view, TooManyTriesException tooMany) {
        return FieldErrors.tooEarly(refuse(Response.Status.TOO_MANY_REQUESTS, view), tooMany);
    }

    private SettingsView view(Map<String, String> passwordErrors, Map<String, String> deleteErrors) {
        User user = currentUser.require();
        return new SettingsView(
                user.getUsername(),
                user.getEmail(),
                user.getCreatedAt(),
                user.showsReadings(),
                passwordErrors,
                deleteErrors);
    }
}
