package org.homelibrary.barcode.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a scan line that could be a bar code: many edges between two blank ends.
 *
 * @param from the first edge, in steps of the line
 * @param to the last edge, in steps of the line
 */
record Stretch(ScanLine line, double from, double to) {

    /** A bar code has 60 edges; blur takes some away, noise adds some. */
    private static final int FEWEST_EDGES = 16;

    private static final int MOST_EDGES = 74;
    private static final double NARROWEST_MODULE = 2;
    private static final double QUIET_MODULES = 3;
    private static final double WIDEST_GAP_MODULES = 9;

    /** A line through a pattern has thousands. */
    private static final int MOST_OF_A_LINE = 200;

    /** Those with the blankest ends. */
    static List<Stretch> of(ScanLine line, Edges edges) {
        List<Ranked> ranked = new ArrayList<>();
        double[] at = edges.positions();
        for (int i = edges.firstIsDark() ? 0 : 1; i < at.length; i += 2) {
            double before = i == 0 ? at[i] : at[i] - at[i - 1];
            double gap = 0;
            for (int j = i + 1; j < at.length && j < i + MOST_EDGES; j++) {
                gap = Math.max(gap, at[j] - at[j - 1]);
                double module = (at[j] - at[i]) / BarModel.MODULES;
                double after = (j + 1 < at.length ? at[j + 1] : line.values().length - 1) - at[j];
                double quiet = Math.min(before, after) / module;
                if ((j - i) % 2 == 1
                        && j - i + 1 >= FEWEST_EDGES
                        && module >= NARROWEST_MODULE
                        && quiet >= QUIET_MODULES
                        && gap <= WIDEST_GAP_MODULES * module) {
                    ranked.add(new Ranked(new Stretch(line, at[i], at[j]), quiet));
                }
            }
        }
        return ranked.stream()
                .sorted(Comparator.comparingDouble(r -> -r.quiet))
                .limit(MOST_OF_A_LINE)
                .map(Ranked::stretch)
                .toList();
    }

    private record Ranked(Stretch stretch, double quiet) {}

    /** Where its middle lies in the photo, in pixels. */
    double x() {
        return line.x((from + to) / 2);
    }

    double y() {
        return line.y((from + to) / 2);
    }

    double pixels() {
        return (to - from) / ScanLine.STEPS_PER_PIXEL;
    }

    /** Whether the middle of one lies within half the length of the longer one from the middle of the other. */
    boolean overlaps(Stretch other) {
        return Math.hypot(x() - other.x(), y() - other.y()) < Math.max(pixels(), other.pixels()) / 2;
    }

    /** The same, met from the other end of the line. */
    Stretch reversed() {
        ScanLine back = line.reversed();
        int last = line.values().length - 1;
        return new Stretch(back, last - to, last - from);
    }

    /** Values are points; the light of value k is spread from k - 1/2 to k + 1/2. */
    BarFit fit() {
        return new BarFit(new LineSamples(line.values()), from + 0.5, to + 0.5);
    }

    /** Whether the bars of a stretch on a line close by could go on here. */
    boolean continues(Stretch other) {
        double tolerance = 2 * (to - from) / BarModel.MODULES;
        double shift = line.along(0) - other.line.along(0);
        return Math.abs(from - other.from + shift) <= tolerance && Math.abs(to - other.to + shift) <= tolerance;
    }
}
