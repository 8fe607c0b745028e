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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.config.Settings;
import org.homelibrary.model.account.User;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.security.NextPath;
import org.homelibrary.security.cookie.BrowserSession;
import org.homelibrary.security.proxy.ClientAddress;
import org.homelibrary.service.account.SignInService;
import org.homelibrary.service.account.TooManyTriesException;
import org.homelibrary.web.access.Public;
import org.homelibrary.web.form.FormPages;
import org.homelibrary.web.form.KeptForm;
import org.homelibrary.web.render.PageContext;
import org.homelibrary.web.render.Pages;

/** Signing in. */
@Path("/login")
@Controller
@Public
@ApplicationScoped
public class LoginController {

    private static final String TEMPLATE = "account/login";

    private Pages pages;
    private CurrentUser currentUser;
    private SignInService signIn;
    private BrowserSession session;
    private ClientAddress address;
    private HttpServletRequest request;
    private Settings settings;
    private FormPages forms;

    protected LoginController() {}

    @Inject
    public LoginController(
            Pages pages,
            CurrentUser currentUser,
            SignInService signIn,
            BrowserSession session,
            ClientAddress address,
            HttpServletRequest request,
            Settings settings,
            FormPages forms) {
        this.pages = pages;
        this.currentUser = currentUser;
        this.signIn = signIn;
        this.session = session;
        this.address = address;
        this.request = request;
        this.settings = settings;
        this.forms = forms;
    }

    @GET
    public Response form(@QueryParam("next") String next) {
        return currentUser.user().isPresent()
                ? pages.redirect(NextPath.safe(next))
                : pages.show(TEMPLATE, view("", next, Map.of(), null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(@BeanParam LoginForm form) {
        try {
            Optional<User> user =
                    signIn.signIn(form.email(), form.password(), address.of(request), session.deviceToken());
            if (user.isPresent()) {
                session.begin(user.get());
                return signedIn(user.get(), form);
            }
        } catch (TooManyTriesException e) {
            return FieldErrors.tooEarly(
                    pages.show(
                            Response.Status.TOO_MANY_REQUESTS,
                            TEMPLATE,
                            view(form, FieldErrors.tooManyPasswords(e, pages.texts()))),
                    e);
        }
        Map<String, String> errors =
                Map.of(PageContext.WHOLE_FORM, pages.texts().text("accountError.signIn"));
        return pages.show(Response.Status.UNAUTHORIZED, TEMPLATE, view(form, errors));
    }

    private Response signedIn(User user, LoginForm form) {
        currentUser.becomes(user);
        return form.kept()
                .filter(kept -> forms.know(kept.path()))
                .flatMap(kept ->
                        forms.showAgain(Response.Status.OK, kept, pages.texts().text("form.signedInAgain")))
                .orElseGet(() -> pages.redirect(NextPath.safe(form.next())));
    }

    private LoginView view(LoginForm form, Map<String, String> errors) {
        return view(form.email(), form.next(), errors, form.kept().orElse(null));
    }

    private LoginView view(String email, String next, Map<String, String> errors, KeptForm kept) {
        String way = next == null || next.isEmpty() ? null : NextPath.safe(next);
        return new LoginView(email, way, settings.site().registrationOpen(), errors, kept);
    }
}
