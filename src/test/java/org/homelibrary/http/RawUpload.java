package org.homelibrary.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;

/** An upload as large as one likes, over a bare connection: it stops as soon as the server has answered. */
record RawUpload(int status, long bytesSent) {

    private static final byte[] PIECE = new byte[64 * 1024];

    /** @param chunked whether the server is not told how much is to come */
    static RawUpload of(LibraryServer server, HttpUser user, String path, long size, boolean chunked) {
        byte[] envelope = HttpUser.multipart(null, "image", new byte[0]);
        String form = new String(envelope, StandardCharsets.UTF_8);
        byte[] head = form.substring(0, form.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.UTF_8);
        StringBuilder request = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: localhost:" + server.port());
        Map.of(
                        "Content-Type",
                        HttpUser.contentTypeOfUploads(),
                        "Cookie",
                        user.cookieName("session") + "=" + user.cookie("session") + "; " + user.cookieName("csrf") + "="
                                + user.csrf(),
                        "X-CSRF-Token",
                        user.csrf(),
                        "Accept",
                        "application/json")
                .forEach((name, value) ->
                        request.append("\r\n").append(name).append(": ").append(value));
        request.append(chunked ? "\r\nTransfer-Encoding: chunked" : "\r\nContent-Length: " + (head.length + size));
        request.append("\r\n\r\n");
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.toString().getBytes(StandardCharsets.US_ASCII));
            long sent = send(socket, out, head, size, chunked);
            return new RawUpload(status(socket), sent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long send(Socket socket, OutputStream out, byte[] head, long size, boolean chunked)
            throws IOException {
        long sent = 0;
        try {
            piece(out, head, head.length, chunked);
            while (sent < size && socket.getInputStream().available() == 0) {
                int length = (int) Math.min(PIECE.length, size - sent);
                piece(out, PIECE, length, chunked);
                sent += length;
            }
            if (chunked && sent == size) {
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // The server does not want to hear more; what it answered can still be read.
        }
        return sent;
    }

    private static void piece(OutputStream out, byte[] bytes, int length, boolean chunked) throws IOException {
        if (chunked) {
            out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        out.write(bytes, 0, length);
        if (chunked) {
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static int status(Socket socket) throws IOException {
        String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
        if (line == null) {
            throw new IOException("the server hung up without an answer");
        }
        return Integer.parseInt(line.split(" ")[1]);
    }
}
