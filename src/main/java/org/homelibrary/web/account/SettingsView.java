package org.homelibrary.web.account;

import java.time.Instant;
import java.util.Map;

/**
 * {@code account/settings}: POST /account/password with current_password, new_password, confirm_password; POST
 * /account/sharing with shown; POST /account/delete with password; POST /logout-everywhere.
 *
 * @param showsReadings whether other members of a library see the user's status and ratings
 * @param passwordErrors errors of the form that changes the password
 * @param deleteErrors errors of the form that deletes the account; its field is {@code password}
 */
public record SettingsView(
        String username,
        String email,
        Instant createdAt,
        boolean showsReadings,
        Map<String, String> passwordErrors,
        Map<String, String> deleteErrors) {}
