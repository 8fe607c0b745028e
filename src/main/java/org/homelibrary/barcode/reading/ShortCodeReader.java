package org.homelibrary.barcode.reading;

import com.google.zxing.oned.EAN8Reader;
import com.google.zxing.oned.UPCEANReader;
import com.google.zxing.oned.UPCEReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Reads the codes of small articles, EAN-8 and UPC-E, which no book has: to say that. */
public final class ShortCodeReader {

    /** So many lines must say it: these codes are short, and a line through text says much. */
    private static final int MIN_LINES = 4;

    private static final int TIMES_THE_OTHERS = 4;

    private ShortCodeReader() {}

    /** Returns the numbers that several lines say and hardly any contradicts: 8 digits, or those of an EAN-13 for a UPC-E. */
    public static List<String> read(Luminance photo) {
        Map<String, Set<ScanLine>> votes = new HashMap<>();
        for (ScanLine line : EdgeReader.some(photo)) {
            ScanLine back = line.reversed();
            for (Edges edges : EdgeReader.edges(line)) {
                for (Code code : Code.values()) {
                    code.read(edges).forEach(number -> vote(votes, number, line));
                    code.read(edges.reversed(back.values().length)).forEach(number -> vote(votes, number, line));
                }
            }
        }
        return votes.keySet().stream()
                .filter(number -> isElected(number, votes))
                .sorted()
                .toList();
    }

    private static boolean isElected(String number, Map<String, Set<ScanLine>> votes) {
        Set<ScanLine> lines = votes.get(number);
        long against = votes.entrySet().stream()
                .filter(other -> !other.getKey().equals(number))
                .mapToLong(other ->
                        other.getValue().stream().filter(lines::contains).count())
                .sum();
        return lines.size() >= MIN_LINES && lines.size() >= TIMES_THE_OTHERS * against;
    }

    private static void vote(Map<String, Set<ScanLine>> votes, String number, ScanLine line) {
        votes.computeIfAbsent(number, key -> new HashSet<>()).add(line);
    }

    private enum Code {
        EAN_8(44, 67, EAN8Reader::new) {
            @Override
            String ean(String text) {
                return text;
            }
        },
        UPC_E(34, 51, UPCEReader::new) {
            @Override
            String ean(String text) {
                return "0" + UPCEReader.convertUPCEtoUPCA(text);
            }
        };

        private final Symbology symbology;

        Code(int edges, int modules, Supplier<UPCEANReader> reader) {
            symbology = new Symbology(edges, modules, 4, 2, 4, reader);
        }

        abstract String ean(String text);

        Set<String> read(Edges line) {
            Set<String> numbers = new HashSet<>();
            double[] at = line.positions();
            for (int i = line.firstIsDark() ? 0 : 1; i + symbology.edges() <= at.length; i += 2) {
                if (symbology.couldStart(at, i)) {
                    symbology.decode(at, i).map(this::ean).ifPresent(numbers::add);
                }
            }
            return numbers;
        }
    }
}
