package org.homelibrary.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.config.Settings;
import org.homelibrary.security.NextPath;
import org.homelibrary.service.account.AccountService;
import org.homelibrary.web.form.FormPage;
import org.homelibrary.web.form.KeptForm;
import org.homelibrary.web.render.PageContext;
import org.homelibrary.web.render.Pages;

/** The forms for signing in and for a new account, once more; passwords are to be typed again. */
@ApplicationScoped
public class AccountFormPage implements FormPage {

    private Pages pages;
    private AccountService accounts;
    private Settings settings;

    protected AccountFormPage() {}

    @Inject
    public AccountFormPage(Pages pages, AccountService accounts, Settings settings) {
        this.pages = pages;
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public boolean takes(String path) {
        return path.equals("/login") || path.equals("/register");
    }

    @Override
    public Optional<Response> showAgain(Response.Status status, KeptForm form, String sentence) {
        Map<String, String> typed = form.fields();
        Map<String, String> errors = Map.of(PageContext.WHOLE_FORM, sentence);
        String email = typed.getOrDefault("email", "");
        if (form.path().equals("/register")) {
            return Optional.of(pages.page(
                    status,
                    "account/register",
                    new RegisterView(
                            typed.getOrDefault("username", ""), email, accounts.isOpen(), accounts.isEmpty(), errors)));
        }
        String next = typed.get("next");
        KeptForm carried =
                KeptForm.of(typed.get("kept_path"), typed.get("kept_form")).orElse(null);
        return Optional.of(pages.page(
                status,
                "account/login",
                new LoginView(
                        email,
                        next == null ? null : NextPath.safe(next),
                        settings.site().registrationOpen(),
                        errors,
                        carried)));
    }
}
