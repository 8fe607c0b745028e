package org.homelibrary.barcode.reading;

/** The darkness of a scan line at two samples a module, for bars that are laid over it in ever new places. */
final class LineSamples {

    /** Within about nine modules there is always something dark and something light. */
    private static final int LEVEL_REACH = 18;

    private static final int REGRESSION_REACH = 36;
    private static final float LEAST_CONTRAST = 6;
    private static final double SHORTEST = 0.1;

    /** The sum of the first so many values of the line. */
    private final double[] sums;

    private final float[] means = new float[BarModel.SAMPLES];
    private final float[] dark = new float[BarModel.SAMPLES];
    private float[] white;
    private float[] contrast;

    LineSamples(float[] line) {
        sums = new double[line.length + 1];
        for (int i = 0; i < line.length; i++) {
            sums[i + 1] = sums[i] + line[i];
        }
    }

    /** From the last {@link #take}: 0 as light as paper, 1 as dark as ink. */
    float[] dark() {
        return dark;
    }

    /**
     * @param bend by how much the middle lies further to the right than it should, as a quarter share of the length
     * @return false when there can be no bars: too short, or all the same shade
     */
    boolean take(double start, double end, double bend) {
        double from = place(-2 * BarModel.MARGIN, start, end, bend);
        for (int i = 0; i < means.length; i++) {
            double to = place(i - 2 * BarModel.MARGIN + 1, start, end, bend);
            if (to - from < SHORTEST) {
                return false;
            }
            means[i] = (float) ((sum(to) - sum(from)) / (to - from));
            from = to;
        }
        return white == null ? byExtremes() : byLight();
    }

    /** From now on, takes for white and black what makes the last samples most like a pattern, by local least squares. */
    void relight(float[] pattern) {
        int n = means.length;
        double[][] prefix = new double[4][n + 1];
        for (int i = 0; i < n; i++) {
            prefix[0][i + 1] = prefix[0][i] + means[i];
            prefix[1][i + 1] = prefix[1][i] + pattern[i];
            prefix[2][i + 1] = prefix[2][i] + pattern[i] * pattern[i];
            prefix[3][i + 1] = prefix[3][i] + means[i] * pattern[i];
        }
        white = new float[n];
        contrast = new float[n];
        for (int i = 0; i < n; i++) {
            int from = Math.max(0, i - REGRESSION_REACH);
            int to = Math.min(n, i + REGRESSION_REACH + 1);
            double[] mean = new double[4];
            for (int k = 0; k < 4; k++) {
                mean[k] = (prefix[k][to] - prefix[k][from]) / (to - from);
            }
            double slope = (mean[3] - mean[0] * mean[1]) / (mean[2] - mean[1] * mean[1]);
            contrast[i] = (float) Math.max(LEAST_CONTRAST, -slope);
            white[i] = (float) (mean[0] + contrast[i] * mean[1]);
        }
    }

    private boolean byLight() {
        for (int i = 0; i < means.length; i++) {
            dark[i] = (white[i] - means[i]) / contrast[i];
        }
        return true;
    }

    private boolean byExtremes() {
        float[] high = Sliding.maximum(means, LEVEL_REACH);
        float[] low = Sliding.minimum(means, LEVEL_REACH);
        for (int i = 0; i < means.length; i++) {
            float range = high[i] - low[i];
            if (range < LEAST_CONTRAST) {
                return false;
            }
            dark[i] = (high[i] - means[i]) / range;
        }
        return true;
    }

    private static double place(int sample, double start, double end, double bend) {
        double share = sample / 2.0 / BarModel.MODULES;
        return start + (end - start) * (share + bend * share * (1 - share));
    }

    private double sum(double at) {
        double inside = Math.max(0, Math.min(sums.length - 1.001, at));
        int whole = (int) inside;
        return sums[whole] + (inside - whole) * (sums[whole + 1] - sums[whole]);
    }
}
