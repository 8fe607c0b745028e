package org.homelibrary.security.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.homelibrary.config.Settings;

/**
 * Notices that requests come through a proxy of which the settings say nothing: then all readers have the proxy's
 * address, and share its limit of wrong passwords, and the cookies are those of plain HTTP. Says so once in the log, and
 * to the administrator.
 */
@ApplicationScoped
public class UnknownProxy {

    private static final Logger LOG = Logger.getLogger(UnknownProxy.class.getName());

    private final AtomicBoolean seen = new AtomicBoolean();
    private boolean behindProxy;

    protected UnknownProxy() {}

    @Inject
    public UnknownProxy(Settings settings) {
        behindProxy = settings.site().behindProxy();
    }

    /** Looks at a request. Only a neighbour can be a proxy: what strangers send is their own invention. */
    public void look(HttpServletRequest request) {
        if (!behindProxy
                && !seen.get()
                && ProxyHeaders.arePresent(request)
                && NetworkAddress.isPrivate(request.getRemoteAddr())
                && seen.compareAndSet(false, true)) {
            LOG.warning(
                    "requests come through a proxy: set library.behind-proxy=true, so that readers are told apart by"
                            + " their addresses and cookies are bound to https");
        }
    }

    public boolean isSeen() {
        return seen.get();
    }
}
