package org.homelibrary.barcode.reading;

/**
 * What the bars of an EAN-13 look like when they run into each other in a blurred picture: the darkness to expect at two
 * samples a module, given two neighbouring digits (ISO/IEC 15420: guards, number sets A, B and C).
 *
 * <p>The code is cut into zones: up to the middle of the first digit, from there to the middle of the next one, and so
 * on. Blur of up to about one module reaches less than half a digit, so what is seen in a zone depends on the two digits
 * that it touches and on nothing else, and the best of all numbers is found digit by digit.
 */
final class BarModel {

    static final int MODULES = 95;
    static final int DIGITS = 12;

    /** Blank modules to either side that are looked at too. */
    static final int MARGIN = 4;

    static final int SAMPLES = 2 * (MODULES + 2 * MARGIN);
    static final int ZONES = DIGITS + 1;

    /** Radius of the disc that a point becomes, in modules. */
    static final double[] BLURS = {0.2, 0.5, 0.8, 1.1, 1.4, 1.7, 2.0, 2.3, 2.6, 2.9, 3.2};

    private static final double SOFTNESS = 0.3;
    private static final int NODES = 15;

    /** Symbols 0 to 9 are the digits of set A, 10 to 19 those of set B, 20 to 29 those of set C. */
    private static final int SYMBOLS = 30;

    private static final String[] SET_A = {
        "0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011"
    };

    /** The leading 9 of an ISBN is not printed: it is the order in which the left half uses its two number sets. */
    private static final String SETS = "ABBABACCCCCC";

    private static final int[][] ISBN = new int[DIGITS][];
    private static final int[][] ANY = new int[DIGITS][];

    private static final float[][][][][] EXPECTED = new float[BLURS.length][ZONES][SYMBOLS][SYMBOLS][];

    static {
        for (int position = 0; position < DIGITS; position++) {
            int set = 10 * (SETS.charAt(position) - 'A');
            ISBN[position] = position == 0 ? range(set + 7, 1) : position == 1 ? range(set + 8, 2) : range(set, 10);
            ANY[position] = position < 6 ? range(0, 20) : range(20, 10);
        }
        for (int blur = 0; blur < BLURS.length; blur++) {
            for (int zone = 0; zone < ZONES; zone++) {
                fill(blur, zone);
            }
        }
    }

    private BarModel() {}

    /** By position, the symbols that can stand there in a number that starts with 978 or 979. */
    static int[][] isbn() {
        return ISBN;
    }

    /** By position, the symbols that can stand there in some EAN-13. */
    static int[][] any() {
        return ANY;
    }

    static float[] expected(int blur, int zone, int left, int right) {
        return EXPECTED[blur][zone][left][right];
    }

    /** The first sample of a zone; that of the zone after the last is the end. */
    static int start(int zone) {
        if (zone == 0) {
            return 0;
        }
        if (zone == ZONES) {
            return SAMPLES;
        }
        return 2 * (MARGIN + 3) + 14 * (zone - 1) + 7 + (zone > 6 ? 10 : 0);
    }

    private static void fill(int blur, int zone) {
        // Zones of the same kind look the same.
        boolean repeated = zone > 1 && zone < 6 || zone > 7 && zone < ZONES - 1;
        if (repeated) {
            EXPECTED[blur][zone] = EXPECTED[blur][zone - 1];
            return;
        }
        int[] lefts = zone == 0 ? new int[1] : ANY[zone - 1];
        int[] rights = zone == DIGITS ? new int[1] : ANY[zone];
        for (int left : lefts) {
            for (int right : rights) {
                String before = zone == 0 ? "0".repeat(MARGIN + 3) + "101" : pattern(left);
                String after = zone == DIGITS ? "101" + "0".repeat(MARGIN + 3) : pattern(right);
                String between = zone == 6 ? "01010" : "";
                int from = zone == 0 ? 2 * 3 : 7;
                int length = start(zone + 1) - start(zone);
                EXPECTED[blur][zone][left][right] = blurred(before + between + after, BLURS[blur], from, length);
            }
        }
    }

    private static String pattern(int symbol) {
        String a = SET_A[symbol % 10];
        if (symbol < 10) {
            return a;
        }
        String c = a.replace('0', 'x').replace('1', '0').replace('x', '1');
        return symbol < 20 ? new StringBuilder(c).reverse().toString() : c;
    }

    /** Out of focus, a point becomes a disc, and a line the projection of a disc; a little blur comes from the pixels. */
    private static float[] blurred(String modules, double radius, int from, int length) {
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            double at = (from + i + 0.5) / 2;
            double dark = 0;
            for (int node = 1; node <= NODES; node++) {
                double angle = Math.PI * node / (NODES + 1);
                double weight = 2 * Math.sin(angle) * Math.sin(angle) / (NODES + 1);
                dark += weight * softened(modules, at + radius * Math.cos(angle));
            }
            samples[i] = (float) dark;
        }
        return samples;
    }

    private static double softened(String modules, double at) {
        double dark = 0;
        for (int module = 0; module < modules.length(); module++) {
            if (modules.charAt(module) == '1') {
                dark += normal((module + 1 - at) / SOFTNESS) - normal((module - at) / SOFTNESS);
            }
        }
        return dark;
    }

    /** The cumulative normal distribution, within 2e-4 by its logistic approximation. */
    private static double normal(double x) {
        return 1 / (1 + Math.exp(-x * (1.5976 + 0.070566 * x * x)));
    }

    private static int[] range(int first, int count) {
        int[] range = new int[count];
        for (int i = 0; i < count; i++) {
            range[i] = first + i;
        }
        return range;
    }
}
