package org.homelibrary.load;

import java.time.Duration;

/**
 * How much of everything.
 *
 * @param steps how often the range of the highest rate is halved
 */
record Size(
        int readers,
        int books,
        Duration warmUp,
        Duration closed,
        Duration step,
        int steps,
        Duration soak,
        int connections,
        Duration overload) {

    static final Size FULL = new Size(
            100,
            500,
            Duration.ofSeconds(150),
            Duration.ofSeconds(30),
            Duration.ofSeconds(20),
            6,
            Duration.ofMinutes(10),
            1_000,
            Duration.ofSeconds(30));

    /** For the build: whether it works, not how fast. */
    static final Size SMALL = new Size(
            4,
            60,
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(4),
            1,
            Duration.ofSeconds(6),
            100,
            Duration.ofSeconds(4));
}
