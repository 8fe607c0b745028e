package org.homelibrary.barcode.reading;

import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.BitArray;
import com.google.zxing.oned.EAN13Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.barcode.reading.EdgeReader.Measure;

/**
 * Reads the 2 or 5 digits beside a barcode that was read already, along the same lines. ZXing decodes them; their parity
 * is their check digit. A number that fewer lines say than contradict it is none.
 */
public final class SupplementReader {

    private static final int MAX_LINES = 30;
    private static final int MIN_VOTES = 2;

    /** Bars of a five-digit supplement end so many modules behind the code, with the widest gap between them. */
    private static final double REACH_MODULES = 70;

    private SupplementReader() {}

    /** @return the digits, or an empty text */
    public static String read(List<Reading> readings) {
        Map<String, Integer> votes = new HashMap<>();
        int step = Math.max(1, readings.size() / MAX_LINES);
        for (int i = 0; i < readings.size(); i += step) {
            read(readings.get(i).stretch()).ifPresent(digits -> votes.merge(digits, 1, Integer::sum));
        }
        int all = votes.values().stream().mapToInt(Integer::intValue).sum();
        return votes.entrySet().stream()
                .filter(entry -> entry.getValue() >= MIN_VOTES && 2 * entry.getValue() > all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static Optional<String> read(Stretch stretch) {
        for (Edges edges : EdgeReader.edges(stretch.line())) {
            Optional<String> digits = decode(stretch, edges);
            if (digits.isPresent()) {
                return digits;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> decode(Stretch stretch, Edges edges) {
        Measure measure = Measure.of(stretch.from(), stretch.to());
        BitArray row = measure.row(REACH_MODULES);
        double[] at = edges.positions();
        int first = 0;
        while (first < at.length && at[first] < stretch.from() - measure.steps(0.5)) {
            first++;
        }
        if (first == at.length || !edges.isDark(first)) {
            return Optional.empty();
        }
        double end = stretch.to() + measure.steps(REACH_MODULES);
        for (int i = first; i + 1 < at.length && at[i + 1] <= end; i += 2) {
            measure.paint(row, at[i], at[i + 1]);
        }
        int[] guard = {measure.bit(at[first]), first + 3 < at.length ? measure.bit(at[first + 3]) : 0};
        try {
            Result result = new EAN13Reader().decodeRow(0, row, guard, EdgeReader.HINTS);
            return Optional.ofNullable(result.getResultMetadata())
                    .map(metadata -> (String) metadata.get(ResultMetadataType.UPC_EAN_EXTENSION));
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}
