package org.homelibrary.metadata;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/** What {@link OutboundHttp} needs of the world, so that a test can stand in for the Internet. */
record Network(Names names, Predicate<InetAddress> isPublic, SchemePortResolver ports, TlsSocketStrategy tls) {

    static Network real() {
        return new Network(
                InetAddress::getAllByName,
                PublicAddresses::contains,
                DefaultSchemePortResolver.INSTANCE,
                DefaultClientTlsStrategy.createDefault());
    }

    /** Resolves host names; literal addresses come through here too. */
    @FunctionalInterface
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }
}
