package org.homelibrary.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.homelibrary.security.Https;

/** How the browser at hand addresses this site. */
@ApplicationScoped
public class PublicAddress {

    private HttpServletRequest request;
    private Https https;

    protected PublicAddress() {}

    @Inject
    public PublicAddress(HttpServletRequest request, Https https) {
        this.request = request;
        this.https = https;
    }

    /** The whole address of a page of this site. */
    public String of(String path) {
        String host = request.getHeader("Host");
        return (https.isUsedBy(request) ? "https://" : "http://") + (host == null ? "localhost" : host) + path;
    }
}
