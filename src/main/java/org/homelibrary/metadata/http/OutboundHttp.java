package org.homelibrary.metadata.http;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The one way out: GET requests whose time, size and reach are bounded.
 *
 * <p>Redirects are not followed (the caller decides about the new address), cookies and credentials are neither kept
 * nor sent, and no proxy of the environment is used. Providers are told whom they can ask; other hosts are not.
 */
@ApplicationScoped
public class OutboundHttp {

    private static final int MAX_HEADER_LINE = 8192;

    private final InstallationContact contact;
    private final Network network;
    private final Timeouts timeouts;
    private ScheduledThreadPoolExecutor alarm;
    private CloseableHttpClient trusting;
    private CloseableHttpClient wary;

    protected OutboundHttp() {
        this(null);
    }

    @Inject
    public OutboundHttp(InstallationContact contact) {
        this(contact, Network.real(), Timeouts.DEFAULT);
    }

    public OutboundHttp(InstallationContact contact, Network network, Timeouts timeouts) {
        this.contact = contact;
        this.network = network;
        this.timeouts = timeouts;
    }

    @PostConstruct
    public void open() {
        alarm = new ScheduledThreadPoolExecutor(1, task -> {
            // It does nothing but close connections, so it needs nothing of the container's.
            Thread thread = new Thread(task, "outbound-http-alarm");
            thread.setDaemon(true);
            return thread;
        });
        alarm.setRemoveOnCancelPolicy(true);
        trusting = client(new AddressResolver(network, address -> true));
        wary = client(new AddressResolver(network, network.isPublic()));
    }

    @PreDestroy
    public void close() {
        alarm.shutdownNow();
        trusting.close(CloseMode.IMMEDIATE);
        wary.close(CloseMode.IMMEDIATE);
    }

    /**
     * Sends one GET request and reads the answer, whatever its status is.
     *
     * @throws TooLargeException when the body, decompressed, has more bytes than asked for; the rest is not read
     * @throws NotPublicException when only public addresses were allowed and the host has another one
     * @throws SocketTimeoutException when the time is up, however busy the other side is
     */
    public Answer get(Call call) throws IOException {
        HttpGet request = new HttpGet(call.address());
        request.setHeader("Accept", call.accept());
        request.setHeader("User-Agent", UserAgent.with(call.publicOnly() ? Optional.empty() : contact.contact()));
        AtomicBoolean late = new AtomicBoolean();
        Duration total = call.total().compareTo(timeouts.total()) < 0 ? call.total() : timeouts.total();
        ScheduledFuture<?> bell = alarm.schedule(
                () -> {
                    late.set(true);
                    request.abort();
                },
                Math.max(total.toMillis(), 1),
                TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = (call.publicOnly() ? wary : trusting).executeOpen(null, request, null)) {
            try {
                return answer(response, call.maxBytes());
            } catch (IOException | RuntimeException e) {
                // Closing the response alone would first read the rest of the body.
                request.abort();
                throw e;
            }
        } catch (TooLargeException | NotPublicException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (late.get()) {
                SocketTimeoutException timeout = new SocketTimeoutException("no complete answer in " + total);
                timeout.initCause(e);
                throw timeout;
            }
            throw e;
        } finally {
            bell.cancel(false);
        }
    }

    private static Answer answer(ClassicHttpResponse response, int maxBytes) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = new byte[0];
        if (entity != null) {
            if (entity.getContentLength() > maxBytes) {
                throw new TooLargeException(maxBytes);
            }
            InputStream content = entity.getContent();
            body = content.readNBytes(maxBytes + 1);
            if (body.length > maxBytes) {
                throw new TooLargeException(maxBytes);
            }
        }
        return new Answer(response.getCode(), header(response, "Location"), header(response, "Retry-After"), body);
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    private CloseableHttpClient client(DnsResolver resolver) {
        Timeout read = Timeout.of(timeouts.read());
        Timeout connect = Timeout.of(timeouts.connect());
        Http1Config parser = Http1Config.custom()
                .setMaxLineLength(MAX_HEADER_LINE)
                .setMaxHeaderCount(100)
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
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

    /**
     * One request.
     *
     * @param maxBytes the largest body taken, after decompression
     * @param total time for everything, from resolving the name to the last byte
     * @param publicOnly whether the host is one that a user named: it must have public addresses only, and is not told
     *     whom to contact
     */
    public record Call(URI address, String accept, int maxBytes, Duration total, boolean publicOnly) {}

    /** What came back. */
    public record Answer(int status, Optional<String> location, Optional<String> retryAfter, byte[] body) {}

    /**
     * How long to wait for what.
     *
     * @param connect for a connection to one address, and for its TLS handshake
     * @param read for the next byte
     * @param total for a whole request; an upper bound of what a call asks for
     */
    public record Timeouts(Duration connect, Duration read, Duration total) {

        static final Timeouts DEFAULT =
                new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(10));
    }

    /** The body was longer than asked for. */
    public static class TooLargeException extends IOException {

        TooLargeException(int maxBytes) {
            super("more than " + maxBytes + " bytes");
        }
    }
}
