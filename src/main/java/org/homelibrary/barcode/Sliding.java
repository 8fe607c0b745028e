package org.homelibrary.barcode;

/** Extremes within a window that slides along a row of values, in time linear in the row (van Herk, Gil and Werman). */
final class Sliding {

    private Sliding() {}

    /** For each value the largest one at most {@code reach} places away. */
    static float[] maximum(float[] values, int reach) {
        int n = values.length;
        int block = 2 * reach + 1;
        float[] toRight = new float[n];
        float[] toLeft = new float[n];
        for (int i = 0; i < n; i++) {
            toRight[i] = i % block == 0 ? values[i] : Math.max(toRight[i - 1], values[i]);
        }
        for (int i = n - 1; i >= 0; i--) {
            toLeft[i] = i == n - 1 || (i + 1) % block == 0 ? values[i] : Math.max(toLeft[i + 1], values[i]);
        }
        float[] result = new float[n];
        for (int i = 0; i < n; i++) {
            int from = Math.max(0, i - reach);
            int to = Math.min(n - 1, i + reach);
            // A window cut off at the left end lies in one block, whose running maximum starts at the end.
            result[i] = from == 0 && to < block ? toRight[to] : Math.max(toLeft[from], toRight[to]);
        }
        return result;
    }

    static float[] minimum(float[] values, int reach) {
        return negated(maximum(negated(values), reach));
    }

    private static float[] negated(float[] values) {
        float[] negated = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            negated[i] = -values[i];
        }
        return negated;
    }
}
