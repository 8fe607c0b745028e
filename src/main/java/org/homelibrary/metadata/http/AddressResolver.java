package org.homelibrary.metadata.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name at the moment of connecting and lets through only what may be connected to: the client connects to
 * the very addresses that were checked, so a name that changes its mind a moment later ("DNS rebinding") gains nothing.
 */
class AddressResolver implements DnsResolver {

    /** So that a name with many dead addresses does not use up the time of many connection attempts. */
    private static final int MAX_ADDRESSES = 3;

    private final Network network;
    private final Predicate<InetAddress> allowed;

    AddressResolver(Network network, Predicate<InetAddress> allowed) {
        this.network = network;
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = network.names().resolve(host);
        for (InetAddress address : addresses) {
            if (!allowed.test(address)) {
                throw new NotPublicException();
            }
        }
        return addresses.length <= MAX_ADDRESSES ? addresses : Arrays.copyOf(addresses, MAX_ADDRESSES);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
