package org.homelibrary.metadata.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/** What {@link OutboundHttp} needs of the world, so that a test can stand in for the Internet. */
public record Network(Names names, Predicate<InetAddress> isPublic, SchemePortResolver ports, TlsSocketStrategy tls) {

    public static Network real() {
        return new Network(
                InetAddress::getAllByName,
                PublicAddresses::contains,
                DefaultSchemePortResolver.INSTANCE,
                DefaultClientTlsStrategy.createDefault());
    }

    /** Resolves host names; literal addresses come through here too. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }
}
