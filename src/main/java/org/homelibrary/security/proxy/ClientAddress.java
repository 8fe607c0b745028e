package org.homelibrary.security.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.homelibrary.config.Settings;

/**
 * Where a request comes from, for counting failures: the address of the socket, or behind a proxy the client that the
 * proxy itself wrote down, which is the last one. A proxy that hides its clients counts as one.
 */
@ApplicationScoped
public class ClientAddress {

    private boolean behindProxy;

    protected ClientAddress() {}

    @Inject
    public ClientAddress(Settings settings) {
        behindProxy = settings.site().behindProxy();
    }

    /** Returns the {@linkplain NetworkAddress network} of the client. */
    public String of(HttpServletRequest request) {
        String socket = request.getRemoteAddr();
        Optional<String> client = behindProxy ? ProxyHeaders.client(request) : Optional.empty();
        return client.flatMap(NetworkAddress::of)
                .or(() -> NetworkAddress.of(socket))
                .orElse(socket);
    }
}
