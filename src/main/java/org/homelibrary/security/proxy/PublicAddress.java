package org.homelibrary.security.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.homelibrary.config.Settings;

/**
 * How readers address this site: by {@code library.public-url}, else as this request's browser does, of which a proxy
 * knows more than we.
 */
@ApplicationScoped
public class PublicAddress {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private HttpServletRequest request;
    private Https https;
    private boolean behindProxy;
    private URI publicUrl;

    protected PublicAddress() {}

    @Inject
    public PublicAddress(HttpServletRequest request, Https https, Settings settings) {
        this.request = request;
        this.https = https;
        this.behindProxy = settings.site().behindProxy();
        this.publicUrl = settings.site().publicUrl().orElse(null);
    }

    /** Returns the whole address of a page of this site. */
    public String of(String path) {
        return (publicUrl == null ? (https.isUsedBy(request) ? "https://" : "http://") + host() : publicUrl) + path;
    }

    private String host() {
        Optional<String> forwarded = behindProxy ? ProxyHeaders.host(request) : Optional.empty();
        String host = forwarded
                .or(() -> Optional.ofNullable(request.getHeader("Host")).filter(ProxyHeaders::isHost))
                .orElse("localhost");
        String bare = host.replaceFirst(":(?:80|443)$", "");
        boolean hasPort = host.matches(".*:[0-9]+");
        return behindProxy && !hasPort
                ? bare + ProxyHeaders.port(request).map(this::suffix).orElse("")
                : bare;
    }

    /** None for the port of either scheme: some proxies tell that of their inner side. */
    private String suffix(int port) {
        return port == HTTP || port == HTTPS ? "" : ":" + port;
    }
}
