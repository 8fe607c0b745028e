package org.homelibrary.web;

import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** All pages, at the root of the site. */
@ApplicationPath("/")
public class LibraryApplication extends Application {

    /** Tokens are checked by {@code org.homelibrary.security}: Krazo reads them from no multipart form and keeps them in a session. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                Csrf.CSRF_PROTECTION,
                Csrf.CsrfOptions.OFF,
                "jersey.config.server.wadl.disableWadl",
                true,
                // A redirect names a path only: what host and scheme the browser sees, a proxy knows and we may not.
                "jersey.config.server.headers.location.relative.resolution.disabled",
                true);
    }
}
