package org.homelibrary.web.account;

import java.util.Map;

/**
 * {@code account/register}: POST /register with username, email, password, confirm_password.
 *
 * @param username as typed
 * @param email as typed
 * @param registrationOpen when false the page says so and shows no form
 * @param firstAccount whether this account will be the administrator's
 */
public record RegisterView(
        String username, String email, boolean registrationOpen, boolean firstAccount, Map<String, String> errors) {

    public static RegisterView empty(boolean registrationOpen, boolean firstAccount) {
        return new RegisterView("", "", registrationOpen, firstAccount, Map.of());
    }
}
