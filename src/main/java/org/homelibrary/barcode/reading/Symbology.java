package org.homelibrary.barcode.reading;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitArray;
import com.google.zxing.oned.UPCEANReader;
import java.util.Optional;
import java.util.function.Supplier;
import org.homelibrary.barcode.reading.EdgeReader.Measure;

/**
 * A kind of bar code, as it is looked for among the edges of a line.
 *
 * @param edges from the first bar to the last, with both
 * @param modules from the first bar to the last, with both
 * @param quietModules that are blank before and after, at least
 * @param leastGuard modules that bar, space and bar at the beginning have more than
 * @param mostGuard modules that they have less than
 * @param reader of ZXing; a new one for each code, because it collects digits in a field
 */
record Symbology(
        int edges,
        int modules,
        double quietModules,
        double leastGuard,
        double mostGuard,
        Supplier<UPCEANReader> reader) {

    /** Bar, space, bar of about the same width between quiet zones: whatever else it is, ZXing decides. */
    boolean couldStart(double[] at, int i) {
        int last = i + edges - 1;
        double module = (at[last] - at[i]) / modules;
        double guard = at[i + 3] - at[i];
        double before = i == 0 ? at[i] : at[i] - at[i - 1];
        double after = last + 1 < at.length ? at[last + 1] - at[last] : quietModules * module;
        return Math.min(before, after) >= quietModules * module
                && guard > leastGuard * module
                && guard < mostGuard * module;
    }

    /** Returns what ZXing reads between this edge and the last of the code. */
    Optional<String> decode(double[] at, int first) {
        Measure measure = Measure.of(at[first], at[first + edges - 1], modules);
        BitArray row = measure.row(0);
        for (int i = first; i < first + edges; i += 2) {
            measure.paint(row, at[i], at[i + 1]);
        }
        int[] guard = {EdgeReader.QUIET_BITS, measure.bit(at[first + 3])};
        try {
            return Optional.of(
                    reader.get().decodeRow(0, row, guard, EdgeReader.HINTS).getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}
