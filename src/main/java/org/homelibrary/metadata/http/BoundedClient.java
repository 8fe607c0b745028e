package org.homelibrary.metadata.http;

import java.net.InetAddress;
import java.util.function.Predicate;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Makes clients that connect, read and wait within bounds, follow nothing and keep nothing. */
final class BoundedClient {

    private static final int MAX_HEADER_LINE = 8192;

    private BoundedClient() {}

    /** @param allowed the addresses that may be connected to, whatever the name says */
    static CloseableHttpClient create(Network network, Predicate<InetAddress> allowed, Timeouts timeouts) {
        Timeout read = Timeout.of(timeouts.read());
        Timeout connect = Timeout.of(timeouts.connect());
        Http1Config parser = Http1Config.custom()
                .setMaxLineLength(MAX_HEADER_LINE)
                .setMaxHeaderCount(100)
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new AddressResolver(network, allowed))
                        .setSchemePortResolver(network.ports())
                        .setTlsSocketStrategy(network.tls())
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(parser)
                                .build())
                        .setMaxConnTotal(16)
                        .setMaxConnPerRoute(8)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(read)
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .build())
                        .setDefaultSocketConfig(
                                SocketConfig.custom().setSoTimeout(read).build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(read)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }
}
