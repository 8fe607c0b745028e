package org.homelibrary.support;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waiting for what another process does: nothing there can be observed but by asking again. */
public final class Eventually {

    private static final long ASK_EVERY_MILLIS = 100;

    private Eventually() {}

    /**
     * Asks until the answer is as wanted.
     *
     * @param what what is waited for, to be said when it does not come
     * @return the first answer that is as wanted
     * @throws AssertionError with the last answer, when the time is up
     */
    public static <T> T get(String what, Duration patience, Supplier<T> question, Predicate<T> wanted) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            T answer = question.get();
            if (wanted.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "waited " + patience.toSeconds() + " s in vain for " + what + "; the last answer:\n" + answer);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(ASK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", e);
        }
    }
}
