package org.homelibrary.lambda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnectionFactory;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.Timeout;

/**
 * Speaks HTTP to the server in this JVM, with the barest of clients: it sends target and headers as they are, asks nothing
 * twice and follows nothing. Each request has a connection of its own, because Lambda may freeze the process for an hour
 * between two.
 */
final class Loopback {

    private static final DefaultBHttpClientConnectionFactory CONNECTIONS = DefaultBHttpClientConnectionFactory.builder()
            .charCodingConfig(
                    CharCodingConfig.custom().setCharset(StandardCharsets.UTF_8).build())
            .build();

    private final InetSocketAddress server;
    private final int limit;
    private final HttpRequestExecutor executor = new HttpRequestExecutor();

    /** @param limit bytes of the largest body that is taken */
    Loopback(int port, int limit) {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.limit = limit;
    }

    /**
     * @throws InterruptedIOException when the answer is not there at the deadline
     * @throws TooLargeException when the body is larger than the limit
     */
    Reply send(HttpEvent event, Instant deadline) throws IOException {
        // closing the socket is all: to close an answer would be to read it to its end
        try (Socket socket = new Socket()) {
            DefaultBHttpClientConnection connection = connect(socket, deadline);
            ClassicHttpResponse response = executor.execute(request(event), connection, HttpCoreContext.create());
            return new Reply(response.getCode(), headers(response), body(response, connection, deadline));
        } catch (HttpException e) {
            throw new IOException("not an HTTP answer", e);
        }
    }

    private DefaultBHttpClientConnection connect(Socket socket, Instant deadline) throws IOException {
        socket.connect(server, millisUntil(deadline));
        socket.setTcpNoDelay(true);
        DefaultBHttpClientConnection connection = CONNECTIONS.createConnection(socket);
        connection.setSocketTimeout(Timeout.ofMilliseconds(millisUntil(deadline)));
        return connection;
    }

    private static BasicClassicHttpRequest request(HttpEvent event) {
        BasicClassicHttpRequest request = new BasicClassicHttpRequest(event.method(), event.target());
        RequestHeaders.of(event).forEach(header -> request.addHeader(header.getKey(), header.getValue()));
        request.addHeader("Connection", "close");
        if (event.body().length > 0 || event.method().matches("POST|PUT|PATCH")) {
            request.addHeader("Content-Length", event.body().length);
            request.setEntity(new ByteArrayEntity(event.body(), null));
        }
        return request;
    }

    private static List<Map.Entry<String, String>> headers(ClassicHttpResponse response) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (Header header : response.getHeaders()) {
            headers.add(Map.entry(header.getName(), header.getValue()));
        }
        return headers;
    }

    private byte[] body(ClassicHttpResponse response, DefaultBHttpClientConnection connection, Instant deadline)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        HttpEntity entity = response.getEntity();
        if (entity != null) {
            InputStream content = entity.getContent();
            byte[] part = new byte[16 * 1024];
            for (int read = content.read(part); read >= 0; read = content.read(part)) {
                body.write(part, 0, read);
                if (body.size() > limit) {
                    throw new TooLargeException();
                }
                connection.setSocketTimeout(Timeout.ofMilliseconds(millisUntil(deadline)));
            }
        }
        return body.toByteArray();
    }

    private static int millisUntil(Instant deadline) throws InterruptedIOException {
        long millis = Duration.between(Instant.now(), deadline).toMillis();
        if (millis <= 0) {
            throw new InterruptedIOException("no time left");
        }
        return (int) Math.min(millis, Integer.MAX_VALUE);
    }

    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super("the body is too large");
        }
    }
}
