package org.homelibrary.metadata.http;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;

/**
 * The one way out: GET requests whose time, size and reach are bounded.
 *
 * <p>Redirects are not followed (the caller decides about the new address), cookies and credentials are neither kept
 * nor sent, and no proxy of the environment is used. Providers are told whom they can ask; other hosts are not.
 */
@ApplicationScoped
public class OutboundHttp {

    private final InstallationContact contact;
    private final Network network;
    private final Timeouts timeouts;
    private ScheduledThreadPoolExecutor alarm;
    private CloseableHttpClient anywhere;
    private CloseableHttpClient publicOnly;

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
        anywhere = BoundedClient.create(network, address -> true, timeouts);
        publicOnly = BoundedClient.create(network, network.isPublic(), timeouts);
    }

    @PreDestroy
    public void close() {
        alarm.shutdownNow();
        anywhere.close(CloseMode.IMMEDIATE);
        publicOnly.close(CloseMode.IMMEDIATE);
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
        ScheduledFuture<?> deadline = alarm.schedule(
                () -> {
                    late.set(true);
                    request.abort();
                },
                Math.max(total.toMillis(), 1),
                TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response =
                (call.publicOnly() ? publicOnly : anywhere).executeOpen(null, request, null)) {
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
            deadline.cancel(false);
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
}
