package org.homelibrary.web.view;

import java.util.Map;

/**
 * {@code account/login}: POST /login with email, password, next.
 *
 * @param email as typed
 * @param next path on this site to go to after signing in, or null
 */
public record LoginView(String email, String next, boolean registrationOpen, Map<String, String> errors) {}
