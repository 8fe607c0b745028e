package org.homelibrary.metadata.http;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/** HTTP clients for tests. */
public final class Outbound {

    private Outbound() {}

    /** As in production. */
    public static OutboundHttp real() {
        return opened(new OutboundHttp(Optional::empty));
    }

    /** With somebody to contact, on a network on which every address is a public one. */
    public static OutboundHttp introduced(InstallationContact contact) {
        Network real = Network.real();
        Network open = new Network(real.names(), address -> true, real.ports(), real.tls());
        return opened(new OutboundHttp(contact, open, Timeouts.DEFAULT));
    }

    /** As in production, but with less patience. */
    public static OutboundHttp impatient(Duration read, Duration total) {
        return opened(
                new OutboundHttp(Optional::empty, Network.real(), new Timeouts(Duration.ofSeconds(2), read, total)));
    }

    /** A network on which every name leads to this machine, and this machine's own ports stand for 443. */
    public static OutboundHttp on(Network network) {
        return opened(new OutboundHttp(Optional::empty, network, Timeouts.DEFAULT));
    }

    public static Network.Names always(InetAddress... addresses) {
        return host -> addresses;
    }

    private static OutboundHttp opened(OutboundHttp http) {
        http.open();
        return http;
    }
}
