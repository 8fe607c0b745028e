package org.homelibrary.barcode.reading;

import java.util.Arrays;

/**
 * Where a scan line changes between light and dark, between the samples. Light to dark and dark to light alternate.
 *
 * @param positions ascending, in steps of the scan line
 * @param firstIsDark whether the line gets darker at the first edge
 */
record Edges(double[] positions, boolean firstIsDark) {

    private static final int LEAST_CONTRAST = 8;

    /**
     * The steepest points, which blur and uneven light leave where they are.
     *
     * @param least change from step to step at an edge
     * @param share of the strongest change nearby that an edge must have
     */
    static Edges steepest(float[] v, int window, double least, double share) {
        int n = v.length;
        float[] slope = new float[n];
        float[] size = new float[n];
        for (int i = 1; i + 1 < n; i++) {
            slope[i] = (v[i + 1] - v[i - 1]) / 2;
            size[i] = Math.abs(slope[i]);
        }
        float[] strongest = Sliding.maximum(size, window);
        double[] positions = new double[n];
        int count = 0;
        boolean firstIsDark = true;
        float last = 0;
        for (int i = 2; i + 2 < n; i++) {
            boolean peak = size[i] >= size[i - 1] && size[i] > size[i + 1];
            if (!peak || size[i] < least || size[i] < share * strongest[i]) {
                continue;
            }
            double at = i + vertex(size[i - 1], size[i], size[i + 1]);
            if (count > 0 && last < 0 == slope[i] < 0) {
                if (size[i] > Math.abs(last)) {
                    positions[count - 1] = at;
                    last = slope[i];
                }
                continue;
            }
            if (count == 0) {
                firstIsDark = slope[i] < 0;
            }
            positions[count++] = at;
            last = slope[i];
        }
        return new Edges(Arrays.copyOf(positions, count), firstIsDark);
    }

    /** Where the line crosses the middle between the brightest and the darkest point nearby. */
    static Edges crossings(float[] v, int window) {
        int n = v.length;
        float[] high = Sliding.maximum(v, window);
        float[] low = Sliding.minimum(v, window);
        double[] positions = new double[n];
        int count = 0;
        boolean firstIsDark = true;
        float before = 0;
        for (int i = 0; i < n; i++) {
            float above = high[i] - low[i] < LEAST_CONTRAST ? 1 : v[i] - (high[i] + low[i]) / 2;
            if (i > 0 && before > 0 != above > 0) {
                if (count == 0) {
                    firstIsDark = above <= 0;
                }
                positions[count++] = i - above / (above - before);
            }
            before = above;
        }
        return new Edges(Arrays.copyOf(positions, count), firstIsDark);
    }

    int count() {
        return positions.length;
    }

    /** Whether a bar begins at the edge of the given index. */
    boolean isDark(int index) {
        return index % 2 == 0 == firstIsDark;
    }

    /** The same edges met from the other end of a line of so many steps. */
    Edges reversed(int steps) {
        double[] back = new double[positions.length];
        for (int i = 0; i < back.length; i++) {
            back[i] = steps - 1 - positions[back.length - 1 - i];
        }
        return new Edges(back, back.length > 0 && !isDark(back.length - 1));
    }

    /** The top of the parabola through three points one step apart, relative to the middle one. */
    private static double vertex(float left, float middle, float right) {
        double curve = left - 2 * middle + right;
        return Math.abs(curve) < 1e-6 ? 0 : Math.max(-0.5, Math.min(0.5, 0.5 * (left - right) / curve));
    }
}
