package org.homelibrary.web.account;

import jakarta.ws.rs.FormParam;
import java.util.Objects;

/** {@code POST /login}. */
public class LoginForm {

    @FormParam("email")
    private String email;

    @FormParam("password")
    private String password;

    @FormParam("next")
    private String next;

    String email() {
        return Objects.requireNonNullElse(email, "").strip();
    }

    String password() {
        return Objects.requireNonNullElse(password, "");
    }

    /** Null when the form does not say where to go. */
    String next() {
        return next;
    }
}
