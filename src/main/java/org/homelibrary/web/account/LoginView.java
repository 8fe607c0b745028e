package org.homelibrary.web.account;

import java.util.Map;
import org.homelibrary.web.form.KeptForm;

/**
 * {@code account/login}: POST /login with email, password, next, kept_path, kept_form.
 *
 * @param email or username, as typed
 * @param next path on this site to go to after signing in, or null
 * @param kept a form that was sent when the session was over and is shown again after signing in, or null
 */
public record LoginView(
        String email, String next, boolean registrationOpen, Map<String, String> errors, KeptForm kept) {}
