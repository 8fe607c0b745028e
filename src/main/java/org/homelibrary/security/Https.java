package org.homelibrary.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.homelibrary.config.Settings;

/** Whether the browser's connection is encrypted: what the socket says, or behind a proxy what the proxy says. */
@ApplicationScoped
public class Https {

    private boolean behindProxy;

    protected Https() {}

    @Inject
    public Https(Settings settings) {
        behindProxy = settings.behindProxy();
    }

    public boolean isUsedBy(HttpServletRequest request) {
        String forwarded = behindProxy ? request.getHeader("X-Forwarded-Proto") : null;
        return forwarded == null ? request.isSecure() : forwarded.strip().equalsIgnoreCase("https");
    }
}
