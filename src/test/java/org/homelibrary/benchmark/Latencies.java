package org.homelibrary.benchmark;

import java.util.Arrays;

/** Times of single requests, in nanoseconds. */
record Latencies(long[] sorted) {

    Latencies {
        Arrays.sort(sorted);
    }

    double medianMillis() {
        return percentileMillis(50);
    }

    double percentileMillis(double percent) {
        int index = (int) Math.ceil(sorted.length * percent / 100) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }

    int count() {
        return sorted.length;
    }
}
