package org.homelibrary.web.account;

import jakarta.ws.rs.FormParam;
import java.util.Objects;
import java.util.Optional;
import org.homelibrary.web.form.KeptForm;

/** {@code POST /login}. */
public class LoginForm {

    @FormParam("email")
    private String email;

    @FormParam("password")
    private String password;

    @FormParam("next")
    private String next;

    @FormParam("kept_path")
    private String keptPath;

    @FormParam("kept_form")
    private String keptForm;

    String email() {
        return Objects.requireNonNullElse(email, "").strip();
    }

    String password() {
        return Objects.requireNonNullElse(password, "");
    }

    /** A form that was sent without a session, if there was one. */
    Optional<KeptForm> kept() {
        return KeptForm.of(keptPath, keptForm);
    }

    /** Null when the form does not say where to go. */
    String next() {
        return next;
    }
}
