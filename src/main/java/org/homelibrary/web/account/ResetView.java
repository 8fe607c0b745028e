package org.homelibrary.web.account;

import java.util.Map;

/**
 * {@code account/reset}: POST /reset with token, password, confirm_password.
 *
 * @param token the one-time token of the link, or null when it is unknown, used or too old: the page then says so
 * @param username whose password it is, or null with the token
 */
public record ResetView(String token, String username, Map<String, String> errors) {}
