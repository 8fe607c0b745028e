package org.homelibrary.web.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Locale;
import org.homelibrary.security.proxy.PublicAddress;

/**
 * Whether a form was sent from a page of this site, by what the browser itself says: no page can make up the headers
 * {@code Sec-Fetch-Site} and {@code Origin}.
 */
@ApplicationScoped
public class SameOrigin {

    /** What the browser says of the page that sent a form. */
    public enum Word {
        /** A page of this site. */
        OURS,
        /** A page of another site, or one that the browser does not name. */
        FOREIGN,
        /** The browser says nothing: an old one, or no browser. */
        NONE
    }

    private PublicAddress address;

    protected SameOrigin() {}

    @Inject
    public SameOrigin(PublicAddress address) {
        this.address = address;
    }

    public Word of(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") ? Word.OURS : Word.FOREIGN;
        }
        String origin = request.getHeaderString("Origin");
        if (origin == null) {
            return Word.NONE;
        }
        return isHost(origin, request.getHeaderString("Host")) || isHost(origin, authority(address.of("")))
                ? Word.OURS
                : Word.FOREIGN;
    }

    private static boolean isHost(String origin, String host) {
        return host != null && authority(origin).equals(host.toLowerCase(Locale.ROOT));
    }

    private static String authority(String url) {
        return url.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
    }
}
