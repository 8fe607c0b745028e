package org.homelibrary.service.imports.file;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homelibrary.model.imports.ImportFormat;
import org.homelibrary.model.isbn.IsbnReading;
import org.homelibrary.model.isbn.IsbnText;
import org.homelibrary.service.imports.file.FileRefusedException.Reason;
import org.homelibrary.service.imports.format.TableFormat;
import org.homelibrary.service.imports.row.Header;

/**
 * Whether a text is a table, whose, and what separates its cells, by its first rows.
 *
 * @param separator null for a list
 */
record TableShape(ImportFormat format, Character separator) {

    /** As many characters as are looked at. */
    static final int SAMPLE = 64 * 1024;

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int MAX_ROWS = 20;

    /** @param asked separator that a person chose; null for any */
    static TableShape of(String sample, Character asked) throws IOException {
        List<Attempt> attempts = new ArrayList<>();
        for (char separator : SEPARATORS) {
            if (asked == null || asked == separator) {
                attempts.add(Attempt.of(sample, separator));
            }
        }
        if (attempts.isEmpty()) {
            attempts.add(Attempt.of(sample, asked));
        }
        Attempt best = attempts.get(0);
        for (Attempt attempt : attempts) {
            best = attempt.score() > best.score() ? attempt : best;
        }
        return best.isTable()
                ? new TableShape(best.program().orElse(ImportFormat.TABLE), best.separator)
                : new TableShape(ImportFormat.LIST, null);
    }

    /** The first rows of the text, taken apart by one separator. */
    private record Attempt(char separator, Header header, List<Integer> widths, boolean isTooWide) {

        static Attempt of(String sample, char separator) throws IOException {
            List<Integer> widths = new ArrayList<>();
            Header header = new Header(List.of());
            try (TableParser rows = new TableParser(new StringReader(sample), separator, true)) {
                Optional<List<String>> row = rows.next();
                header = new Header(row.orElse(List.of()));
                while (row.isPresent() && widths.size() < MAX_ROWS) {
                    widths.add(row.get().size());
                    row = rows.next();
                }
            } catch (FileRefusedException e) {
                // The sample ends in the middle of a row, or this is the wrong separator. Reading it all will tell.
                boolean isHeader =
                        e.reason() == Reason.TOO_MANY_COLUMNS && header.names().isEmpty();
                return new Attempt(separator, header, widths, isHeader && !isNumber(firstCell(sample, separator)));
            }
            return new Attempt(separator, header, widths, false);
        }

        Optional<ImportFormat> program() {
            return TableFormat.recognise(header);
        }

        int score() {
            return (program().isPresent() ? 100_000 : 0)
                    + (isTooWide ? 50_000 : 0)
                    + TableFormat.guessColumns(header).size() * 1_000
                    + (isRegular() ? header.names().size() : 0);
        }

        boolean isTable() {
            return isTooWide
                    || program().isPresent()
                    || !TableFormat.guessColumns(header).isEmpty()
                    || isRegular() && header.names().stream().noneMatch(Attempt::isNumber);
        }

        private boolean isRegular() {
            return header.names().size() > 1
                    && widths.size() > 1
                    && widths.stream().distinct().count() == 1;
        }

        private static String firstCell(String sample, char separator) {
            return sample.substring(0, Math.max(0, sample.indexOf(separator)));
        }

        private static boolean isNumber(String cell) {
            return IsbnText.read(cell) instanceof IsbnReading.One;
        }
    }
}
