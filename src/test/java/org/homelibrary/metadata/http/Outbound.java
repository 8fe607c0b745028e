package org.homelibrary.metadata.http;

import java.net.InetAddress;
import java.time.Duration;
import org.homelibrary.metadata.http.OutboundHttp.Timeouts;

/** HTTP clients for tests. */
public final class Outbound {

    private Outbound() {}

    /** As in production. */
    public static OutboundHttp real() {
        return opened(new OutboundHttp());
    }

    /** As in production, but with less patience. */
    public static OutboundHttp impatient(Duration read, Duration total) {
        return opened(new OutboundHttp(Network.real(), new Timeouts(Duration.ofSeconds(2), read, total)));
    }

    /** A network on which every name leads to this machine, and this machine's own ports stand for 443. */
    public static OutboundHttp on(Network network) {
        return opened(new OutboundHttp(network, Timeouts.DEFAULT));
    }

    public static Network.Names always(InetAddress... addresses) {
        return host -> addresses;
    }

    private static OutboundHttp opened(OutboundHttp http) {
        http.open();
        return http;
    }
}
