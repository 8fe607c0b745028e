package org.homelibrary.barcode.reading;

import com.google.zxing.DecodeHintType;
import com.google.zxing.common.BitArray;
import com.google.zxing.oned.EAN13Reader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads sharp bars: along lines in all directions, the 60 edges of whatever could be a bar code go to ZXing's EAN-13
 * reader. One line may cross text, several ISBNs and price codes, so every edge is a possible start.
 */
public final class EdgeReader {

    private static final int EDGES_OF_A_CODE = 60;

    private static final int MODULES = 95;
    private static final int BITS_PER_MODULE = 16;
    static final int QUIET_BITS = 10 * BITS_PER_MODULE;
    static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);

    private static final Symbology EAN_13 = new Symbology(EDGES_OF_A_CODE, MODULES, 3, 1.8, 4.5, EAN13Reader::new);

    /** The edges and modules of each part but the last: guard, six digits, middle, six digits. */
    private static final List<int[]> PARTS = Stream.of(
                    Stream.of(new int[] {3, 3}),
                    Collections.nCopies(6, new int[] {4, 7}).stream(),
                    Stream.of(new int[] {5, 5}),
                    Collections.nCopies(6, new int[] {4, 7}).stream())
            .flatMap(part -> part)
            .toList();

    private static final double TOLERANCE_MODULES = 1.2;

    private static final int DIRECTIONS = 12;
    private static final int LINES = 90;
    private static final int HALF_BAND = 1;

    /** From one line that is read to the next. */
    private static final int STEP = 3;

    /** Steps on either side that an edge is compared with. */
    private static final int WINDOW = 20;

    private static final double LEAST_SLOPE = 1.2;
    private static final double SLOPE_SHARE = 0.16;

    private EdgeReader() {}

    public static void readSome(Luminance photo, Ballot votes) {
        read(some(photo), votes);
    }

    /** All that {@link #readSome} leaves out. */
    public static void readOthers(Luminance photo, Ballot votes) {
        for (int i = 0; i < DIRECTIONS; i++) {
            for (int first = i % 2 == 0 ? 1 : 0; first < STEP; first++) {
                read(lines(photo, i, first), votes);
            }
        }
    }

    /** Every third line in every second direction: crosses any code that is not low and long. */
    static List<ScanLine> some(Luminance photo) {
        return IntStream.iterate(0, i -> i < DIRECTIONS, i -> i + 2)
                .mapToObj(i -> lines(photo, i, 0))
                .flatMap(List::stream)
                .toList();
    }

    private static List<ScanLine> lines(Luminance photo, int direction, int first) {
        return ScanLine.parallel(photo, Math.PI * direction / DIRECTIONS, LINES, HALF_BAND, first, STEP);
    }

    private static void read(List<ScanLine> lines, Ballot votes) {
        for (ScanLine line : lines) {
            ScanLine back = line.reversed();
            for (Edges edges : edges(line)) {
                read(line, edges, votes);
                read(back, edges.reversed(line.values().length), votes);
            }
        }
    }

    /** Halfway between light and dark is right for wide bars with grain, the steepest point for narrow ones. */
    static List<Edges> edges(ScanLine line) {
        return List.of(
                Edges.crossings(line.values(), WINDOW),
                Edges.steepest(line.values(), WINDOW, LEAST_SLOPE, SLOPE_SHARE));
    }

    private static void read(ScanLine line, Edges edges, Ballot votes) {
        double[] at = edges.positions();
        for (int i = edges.firstIsDark() ? 0 : 1; i + EDGES_OF_A_CODE <= at.length; i += 2) {
            if (!EAN_13.couldStart(at, i)) {
                continue;
            }
            Stretch stretch = new Stretch(line, at[i], at[i + EDGES_OF_A_CODE - 1]);
            Optional<String> number = EAN_13.decode(at, i);
            if (number.isPresent()) {
                votes.add(new Reading(number.get(), stretch));
            }
            if (number.isPresent() || hasTheParts(at, i)) {
                votes.glimpse(stretch);
                i += EDGES_OF_A_CODE - 2;
            }
        }
    }

    /** Whether guards and digits are as long as in an EAN-13 (ISO/IEC 15420), whatever the digits are. */
    private static boolean hasTheParts(double[] at, int i) {
        double module = (at[i + EDGES_OF_A_CODE - 1] - at[i]) / MODULES;
        int edge = i;
        for (int[] part : PARTS) {
            double length = at[edge + part[0]] - at[edge];
            if (Math.abs(length - part[1] * module) > TOLERANCE_MODULES * module) {
                return false;
            }
            edge += part[0];
        }
        return true;
    }

    /** From places on a line to the bits that ZXing reads: the code with its blank ends. */
    record Measure(double from, double scale, int modules) {

        static Measure of(double from, double to) {
            return of(from, to, MODULES);
        }

        /** @param modules from the first bar to the last, with both */
        static Measure of(double from, double to, int modules) {
            return new Measure(from, modules * BITS_PER_MODULE / (to - from), modules);
        }

        /** A row without bars, with room for so many modules behind the code. */
        BitArray row(double modulesBehind) {
            return new BitArray(2 * QUIET_BITS + (int) ((modules + modulesBehind) * BITS_PER_MODULE));
        }

        void paint(BitArray row, double start, double end) {
            row.setRange(bit(start), bit(end));
        }

        int bit(double place) {
            return QUIET_BITS + (int) Math.round((place - from) * scale);
        }

        double steps(double modules) {
            return modules * BITS_PER_MODULE / scale;
        }
    }
}
