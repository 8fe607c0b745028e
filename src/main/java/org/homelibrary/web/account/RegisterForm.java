package org.homelibrary.web.account;

import jakarta.ws.rs.FormParam;
import java.util.Objects;
import org.homelibrary.service.account.Registration;

/** {@code POST /register}. */
public class RegisterForm {

    @FormParam("username")
    private String username;

    @FormParam("email")
    private String email;

    @FormParam("password")
    private String password;

    @FormParam("confirm_password")
    private String confirmation;

    public Registration registration() {
        return new Registration(username, email, password, confirmation);
    }

    public String username() {
        return Objects.requireNonNullElse(username, "");
    }

    public String email() {
        return Objects.requireNonNullElse(email, "");
    }
}
