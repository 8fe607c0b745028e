package org.homelibrary.security.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.homelibrary.config.Settings;

/**
 * Whether the browser's connection is encrypted: what the public address says, when the request is for it; else behind a
 * proxy what the proxy says, and what the socket says.
 */
@ApplicationScoped
public class Https {

    private boolean behindProxy;
    private URI publicUrl;

    protected Https() {}

    @Inject
    public Https(Settings settings) {
        behindProxy = settings.site().behindProxy();
        publicUrl = settings.site().publicUrl().orElse(null);
    }

    public boolean isUsedBy(HttpServletRequest request) {
        if (isEncrypted(publicUrl) && publicUrl.getRawAuthority().equalsIgnoreCase(request.getHeader("Host"))) {
            return true;
        }
        Optional<Boolean> forwarded = behindProxy ? ProxyHeaders.https(request) : Optional.empty();
        return forwarded.orElseGet(request::isSecure);
    }

    private static boolean isEncrypted(URI url) {
        return url != null && url.getScheme().equals("https");
    }
}
