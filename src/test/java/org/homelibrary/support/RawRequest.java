package org.homelibrary.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request that no HTTP client would send, byte by byte over a bare connection. */
public record RawRequest(int status, String answer) {

    /** @param requestLine without the version: {@code GET /books} */
    public static RawRequest of(LibraryServer server, String requestLine, String... headers) {
        return withoutHost(server, requestLine, "Host: localhost:" + server.port() + "\r\n" + String.join("", headers));
    }

    /** With these headers only. */
    public static RawRequest withoutHost(LibraryServer server, String requestLine, String... headers) {
        String request = requestLine + " HTTP/1.1\r\nConnection: close\r\n" + String.join("", headers) + "\r\n";
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new RawRequest(Integer.parseInt(answer.split(" ", 3)[1]), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
