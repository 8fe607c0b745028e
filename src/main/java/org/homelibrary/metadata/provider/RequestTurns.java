package org.homelibrary.metadata.provider;

import java.util.function.Supplier;

/** Lets every request that one call of a provider sends wait for its turn, on the thread of the call. */
public final class RequestTurns {

    private static final ThreadLocal<Line> CURRENT = new ThreadLocal<>();

    private RequestTurns() {}

    /** Where requests wait. */
    public interface Line {

        /** @throws ProviderException what the request throws, or when it was not sent */
        <T> T send(Supplier<T> request);
    }

    /** Makes the call; each of its requests passes the line. */
    public static <T> T during(Line line, Supplier<T> call) {
        CURRENT.set(line);
        try {
            return call.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** Sends one request: when it is its turn, or at once outside of any {@link #during call}. */
    public static <T> T send(Supplier<T> request) {
        Line line = CURRENT.get();
        return line == null ? request.get() : line.send(request);
    }
}
