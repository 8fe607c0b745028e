package org.homelibrary.barcode.reading;

/** Extremes within a window that slides along a row of values, in time linear in the row (van Herk, Gil and Werman). */
final class Sliding {

    private Sliding() {}

    /** For each value the largest one at most {@code reach} places away. */
    static float[] maximum(float[] values, int reach) {
        int n = values.length;
        int block = 2 * reach + 1;
        float[] toRight = new float[n];
        float[] toLeft = new float[n];
        for (int start = 0; start < n; start += block) {
            int end = Math.min(n, start + block);
            float largest = Float.NEGATIVE_INFINITY;
            for (int i = start; i < end; i++) {
                largest = larger(largest, values[i]);
                toRight[i] = largest;
            }
            largest = Float.NEGATIVE_INFINITY;
            for (int i = end - 1; i >= start; i--) {
                largest = larger(largest, values[i]);
                toLeft[i] = largest;
            }
        }
        float[] result = new float[n];
        for (int i = 0; i < n; i++) {
            int from = Math.max(0, i - reach);
            int to = Math.min(n - 1, i + reach);
            // A window cut off at the left end lies in one block, whose running maximum starts at the end.
            result[i] = from == 0 && to < block ? toRight[to] : larger(toLeft[from], toRight[to]);
        }
        return result;
    }

    static float[] minimum(float[] values, int reach) {
        return negated(maximum(negated(values), reach));
    }

    /** Half the time of {@link Math#max(float, float)}, which also minds what never occurs here: NaN and -0. */
    private static float larger(float a, float b) {
        return a > b ? a : b;
    }

    private static float[] negated(float[] values) {
        float[] negated = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            negated[i] = -values[i];
        }
        return negated;
    }
}
