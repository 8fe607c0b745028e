package org.homelibrary.metadata.provider;

import java.time.Duration;

/** The time that the requests about one book may take together. Waiting for a turn does not count. */
public final class RequestTime {

    private static final Duration TOO_LITTLE = Duration.ofMillis(100);

    private Duration left;

    public RequestTime(Duration total) {
        left = total;
    }

    /** Whether too little is left for one more request. */
    public boolean isUp() {
        return left.compareTo(TOO_LITTLE) < 0;
    }

    Duration left() {
        return left.isNegative() ? Duration.ZERO : left;
    }

    void took(Duration request) {
        left = left.minus(request);
    }
}
