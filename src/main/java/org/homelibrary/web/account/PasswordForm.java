package org.homelibrary.web.account;

import jakarta.ws.rs.FormParam;

/** {@code POST /account/password}. Any of it may be null. */
public class PasswordForm {

    @FormParam("current_password")
    private String current;

    @FormParam("new_password")
    private String replacement;

    @FormParam("confirm_password")
    private String confirmation;

    String current() {
        return current;
    }

    String replacement() {
        return replacement;
    }

    String confirmation() {
        return confirmation;
    }
}
