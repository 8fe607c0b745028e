package org.homelibrary.metadata.provider;

import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Counts the requests that one call of a provider sends, on the thread of the call: a provider may ask for several records,
 * or again after an error.
 */
public final class RequestCount {

    private static final ThreadLocal<RequestCount> CURRENT = new ThreadLocal<>();

    private int requests;

    private RequestCount() {}

    /** One more request is sent. */
    static void add() {
        RequestCount current = CURRENT.get();
        if (current != null) {
            current.requests++;
        }
    }

    /** Makes the call; whatever comes of it, says afterwards how many requests it took. */
    public static <T> T during(Supplier<T> call, IntConsumer afterwards) {
        RequestCount count = new RequestCount();
        CURRENT.set(count);
        try {
            return call.get();
        } finally {
            CURRENT.remove();
            afterwards.accept(count.requests);
        }
    }
}
