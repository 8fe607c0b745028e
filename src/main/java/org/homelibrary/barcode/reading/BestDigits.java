package org.homelibrary.barcode.reading;

import java.util.Arrays;

/**
 * The digits whose expected darkness is nearest to what is seen, in the sense of least squares, and how near the next
 * best choice is (Viterbi's algorithm, forwards and backwards). One instance can solve many times.
 */
final class BestDigits {

    private static final int[] NOTHING = new int[1];

    /** By position, the symbols to choose from. */
    private final int[][] choices;

    private final double[][][] zoneCosts = new double[BarModel.ZONES][][];
    private final double[][] forward = new double[BarModel.ZONES + 1][];

    BestDigits(int[][] choices) {
        this.choices = choices;
        forward[0] = new double[1];
        for (int zone = 0; zone < BarModel.ZONES; zone++) {
            forward[zone + 1] = new double[choices(zone).length];
            zoneCosts[zone] = new double[choices(zone - 1).length][choices(zone).length];
        }
    }

    /** @return the sum of squares that the best digits leave over */
    double solve(float[] dark, int blur) {
        for (int zone = 0; zone < BarModel.ZONES; zone++) {
            int[] lefts = choices(zone - 1);
            int[] rights = choices(zone);
            int start = BarModel.start(zone);
            Arrays.fill(forward[zone + 1], Double.MAX_VALUE);
            for (int l = 0; l < lefts.length; l++) {
                for (int r = 0; r < rights.length; r++) {
                    double cost = distance(dark, start, BarModel.expected(blur, zone, lefts[l], rights[r]));
                    zoneCosts[zone][l][r] = cost;
                    forward[zone + 1][r] = Math.min(forward[zone + 1][r], forward[zone][l] + cost);
                }
            }
        }
        return cost();
    }

    double cost() {
        return forward[BarModel.ZONES][0];
    }

    /** The best symbol for each position. */
    int[] symbols() {
        int[] best = new int[BarModel.DIGITS];
        int right = 0;
        for (int zone = BarModel.ZONES - 1; zone > 0; zone--) {
            int choice = 0;
            for (int l = 1; l < forward[zone].length; l++) {
                if (forward[zone][l] + zoneCosts[zone][l][right]
                        < forward[zone][choice] + zoneCosts[zone][choice][right]) {
                    choice = l;
                }
            }
            best[zone - 1] = choices[zone - 1][choice];
            right = choice;
        }
        return best;
    }

    /** The cost of the best choice that differs in at least one digit. */
    double secondCost() {
        double second = Double.MAX_VALUE;
        double[] backward = new double[1];
        for (int zone = BarModel.ZONES - 1; zone > 0; zone--) {
            double[] before = new double[forward[zone].length];
            double best = Double.MAX_VALUE;
            double next = Double.MAX_VALUE;
            for (int l = 0; l < before.length; l++) {
                before[l] = Double.MAX_VALUE;
                for (int r = 0; r < backward.length; r++) {
                    before[l] = Math.min(before[l], zoneCosts[zone][l][r] + backward[r]);
                }
                double through = forward[zone][l] + before[l];
                next = Math.min(next, Math.max(best, through));
                best = Math.min(best, through);
            }
            second = Math.min(second, next);
            backward = before;
        }
        return second;
    }

    private int[] choices(int position) {
        return position < 0 || position == BarModel.DIGITS ? NOTHING : choices[position];
    }

    private static double distance(float[] dark, int start, float[] expected) {
        float sum = 0;
        for (int i = 0; i < expected.length; i++) {
            float difference = dark[start + i] - expected[i];
            sum += difference * difference;
        }
        return sum;
    }
}
