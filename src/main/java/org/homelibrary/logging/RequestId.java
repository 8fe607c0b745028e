package org.homelibrary.logging;

import java.util.UUID;

/** The id of the request, or of the piece of background work, that this thread is busy with. */
public final class RequestId {

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private RequestId() {}

    /** Starts a new one, to be ended by {@link #end()}. */
    public static String begin() {
        String id = UUID.randomUUID().toString().substring(0, 8);
        CURRENT.set(id);
        return id;
    }

    /** Goes on with one that was begun before, to be ended by {@link #end()}. */
    public static void resume(String id) {
        CURRENT.set(id);
    }

    /** @return the id, or {@code -} outside of any request */
    public static String current() {
        String id = CURRENT.get();
        return id == null ? "-" : id;
    }

    public static void end() {
        CURRENT.remove();
    }
}
