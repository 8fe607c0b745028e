package org.homelibrary.metadata.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.homelibrary.model.account.Contact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OutboundHttpTest {

    private static final int LIMIT = 100_000;

    private final OutboundHttp http = Outbound.impatient(Duration.ofSeconds(1), Duration.ofSeconds(2));

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void an_answer_is_read_with_its_status_and_headers() throws IOException {
        try (Peer peer = new Peer(out ->
                send(out, "HTTP/1.1 429 Slow Down\r\nRetry-After: 7\r\nLocation: /x\r\nContent-Length: 2\r\n\r\nhi"))) {
            Answer answer = http.get(call(peer));
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.retryAfter()).contains("7");
            assertThat(answer.location()).contains("/x");
            assertThat(answer.body()).asString().isEqualTo("hi");
            assertThat(peer.request()).contains("User-Agent: HomeLibrary/1.0").doesNotContain("Cookie");
        }
    }

    @Test
    void a_provider_is_told_whom_to_contact_as_of_now_and_another_host_is_not() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
        List<Contact> known = new ArrayList<>();
        OutboundHttp introduced = Outbound.introduced(() -> known.stream().findFirst());
        try (Peer peer = new Peer(out -> send(out, answer))) {
            introduced.get(call(peer));
            assertThat(peer.request()).containsPattern("User-Agent: HomeLibrary/[^ ]+ \\(\\+https://[^ ;]+\\)\r");
        }
        known.add(new Contact("ann@example.org"));
        try (Peer peer = new Peer(out -> send(out, answer))) {
            introduced.get(call(peer));
            assertThat(peer.request()).containsPattern("\\(\\+https://[^ ;]+; ann@example.org\\)\r");
        }
        try (Peer peer = new Peer(out -> send(out, answer))) {
            introduced.get(call(peer.address("localhost"), true));
            assertThat(peer.request()).contains("HomeLibrary/").doesNotContain("ann@");
        }
        introduced.close();
    }

    @Test
    void a_body_without_end_is_cut_off_at_the_limit() throws Exception {
        AtomicLong sent = new AtomicLong();
        CountDownLatch hungUp = new CountDownLatch(1);
        try (Peer peer = new Peer(out -> {
            send(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            byte[] chunk = ("2000\r\n" + "x".repeat(0x2000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            try {
                while (sent.addAndGet(0x2000) < 1_000_000_000L) {
                    out.write(chunk);
                }
            } catch (IOException e) {
                hungUp.countDown();
            }
        })) {
            assertThatExceptionOfType(TooLargeException.class).isThrownBy(() -> http.get(call(peer)));
            assertThat(hungUp.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(sent.get()).isLessThan(50_000_000);
        }
    }

    @Test
    void a_body_that_declares_to_be_too_long_is_not_read() throws IOException {
        try (Peer peer = new Peer(out -> send(out, "HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n"))) {
            assertThatExceptionOfType(TooLargeException.class).isThrownBy(() -> http.get(call(peer)));
        }
    }

    @Test
    void a_compressed_body_counts_as_what_it_unpacks_to() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[20_000_000]);
        }
        try (Peer peer = new Peer(out -> {
            send(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n");
            out.write(packed.toByteArray());
        })) {
            assertThat(packed.size()).isLessThan(LIMIT);
            assertThatExceptionOfType(TooLargeException.class).isThrownBy(() -> http.get(call(peer)));
        }
    }

    @Test
    void silence_ends_with_a_timeout() throws IOException {
        try (Peer peer = new Peer(out -> {})) {
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> http.get(call(peer)));
        }
    }

    @Test
    void a_body_that_drips_ends_when_the_whole_time_is_up() throws IOException {
        try (Peer peer = new Peer(out -> {
            send(out, "HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n");
            drip(out, "x");
        })) {
            long start = System.nanoTime();
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> http.get(call(peer)))
                    .withMessageContaining("no complete answer");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void headers_that_drip_end_when_the_whole_time_is_up() throws IOException {
        try (Peer peer = new Peer(out -> {
            send(out, "HTTP/1.1 200 OK\r\nX-Slow: ");
            drip(out, "x");
        })) {
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> http.get(call(peer)))
                    .withMessageContaining("no complete answer");
        }
    }

    @Test
    void headers_without_end_are_refused() throws IOException {
        try (Peer peer = new Peer(out -> {
            send(out, "HTTP/1.1 200 OK\r\n");
            byte[] header = ("X-More: " + "x".repeat(1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 1_000_000; i++) {
                out.write(header);
            }
        })) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> http.get(call(peer)));
        }
    }

    @Test
    void a_port_where_nobody_listens_is_a_failure() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> http.get(call(URI.create("http://localhost:" + port), false)));
    }

    @Test
    void a_local_address_is_not_connected_to_when_only_public_ones_may() throws IOException {
        try (Peer peer = new Peer(out -> send(out, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"))) {
            assertThatExceptionOfType(NotPublicException.class)
                    .isThrownBy(() -> http.get(call(peer.address("localhost"), true)));
            assertThatExceptionOfType(NotPublicException.class)
                    .isThrownBy(() -> http.get(call(peer.address("127.0.0.1"), true)));
            assertThatExceptionOfType(NotPublicException.class)
                    .isThrownBy(() -> http.get(call(peer.address("[::ffff:127.0.0.1]"), true)));
            assertThat(peer.wasCalled()).isFalse();
        }
    }

    @Test
    void one_private_address_among_public_ones_is_enough_to_refuse() throws IOException {
        InetAddress mixed = InetAddress.getByName("10.0.0.1");
        OutboundHttp rebound = Outbound.on(new Network(
                Outbound.always(InetAddress.getByName("8.8.8.8"), mixed),
                PublicAddresses::contains,
                Network.real().ports(),
                Network.real().tls()));
        try {
            assertThatExceptionOfType(NotPublicException.class)
                    .isThrownBy(() -> rebound.get(call(URI.create("http://rebind.example/"), true)));
        } finally {
            rebound.close();
        }
    }

    private static Call call(Peer peer) {
        return call(peer.address("localhost"), false);
    }

    private static Call call(URI address, boolean publicOnly) {
        return new Call(address, "*/*", LIMIT, Duration.ofSeconds(8), publicOnly);
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Slowly, but never slower than the time that one read may take. */
    private static void drip(OutputStream out, String drop) throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!never.await(50, TimeUnit.MILLISECONDS)) {
                send(out, drop);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A server for one connection that says exactly what it is told to, however wrong that is. */
    private static final class Peer implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("localhost"));
        private final CompletableFuture<String> request = new CompletableFuture<>();
        private final CountDownLatch done = new CountDownLatch(1);
        private final Thread thread;

        Peer(Talk talk) throws IOException {
            thread = new Thread(() -> {
                try (Socket connection = socket.accept()) {
                    byte[] bytes = new byte[4096];
                    int length = connection.getInputStream().read(bytes);
                    request.complete(new String(bytes, 0, Math.max(length, 0), StandardCharsets.US_ASCII));
                    talk.with(connection.getOutputStream());
                    done.await();
                } catch (IOException | InterruptedException e) {
                    // the other side hung up, or the test is over
                }
            });
            thread.start();
        }

        URI address(String host) {
            return URI.create("http://" + host + ":" + socket.getLocalPort() + "/path");
        }

        String request() {
            return request.join();
        }

        boolean wasCalled() {
            return request.isDone();
        }

        @Override
        public void close() throws IOException {
            done.countDown();
            thread.interrupt();
            socket.close();
        }
    }

    private interface Talk {
        void with(OutputStream out) throws IOException;
    }
}
