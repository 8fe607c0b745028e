package org.homelibrary.lambda;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers the browser: each event becomes a request to the server in this JVM, its answer the response. */
final class WebRole implements LibraryFunction.Role {

    /** Lambda takes answers up to 6 MiB, and a few hundred bytes more than that. */
    static final int LARGEST_ANSWER = 6 * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(WebRole.class.getName());

    private final Loopback server;

    WebRole(int port) {
        server = new Loopback(port, LARGEST_ANSWER);
    }

    @Override
    public byte[] answer(byte[] json, Duration time) throws IOException {
        Instant deadline = Instant.now().plus(time);
        HttpEvent event = HttpEvent.parse(json);
        try {
            byte[] answer = server.send(event, deadline).toJson();
            return answer.length <= LARGEST_ANSWER ? answer : tooLarge(event);
        } catch (Loopback.TooLargeException e) {
            return tooLarge(event);
        } catch (InterruptedIOException e) {
            // said while there is time: at the end of it Lambda would end this sandbox, and the next reader wait for a
            // new one
            LOG.log(Level.WARNING, "no answer in time to a {0}", event.method());
            return TroublePage.of(504, event).toJson();
        }
    }

    private static byte[] tooLarge(HttpEvent event) {
        LOG.log(Level.WARNING, "answer too large to a {0}", event.method());
        return TroublePage.of(502, event).toJson();
    }
}
