package org.homelibrary.service.imports.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.homelibrary.service.imports.file.FileRefusedException.Reason;

/** The rows of a table as texts, the header first. Blank lines are no rows. */
final class TableParser implements AutoCloseable {

    static final int MAX_COLUMNS = 300;

    private final RowGuard guard;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int row;

    /** @param quoted whether quotation marks enclose a cell; else they are part of its text */
    TableParser(Reader text, char separator, boolean quoted) throws IOException {
        guard = new RowGuard(text);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setQuote(quoted ? '"' : null)
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .get();
        parser = CSVParser.builder().setReader(guard).setFormat(format).get();
        records = parser.iterator();
    }

    static TableParser of(FileSource file, Charset charset, char separator, boolean quoted) throws IOException {
        return new TableParser(new InputStreamReader(file.open(), charset), separator, quoted);
    }

    /**
     * Returns the next row, or empty at the end.
     *
     * @throws FileRefusedException when the file is damaged here, or not meant well
     */
    Optional<List<String>> next() {
        guard.beginRow(Math.max(1, row));
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CSVRecord read = records.next();
            row++;
            if (read.size() > MAX_COLUMNS) {
                throw new FileRefusedException(Reason.TOO_MANY_COLUMNS, MAX_COLUMNS);
            }
            return isSeparatorLine(read) ? next() : Optional.of(read.toList());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                throw new FileRefusedException(Reason.UNCLOSED_QUOTE, Math.max(1, row));
            }
            throw e;
        }
    }

    /** How a spreadsheet is told what separates the cells: {@code sep=;}. */
    private boolean isSeparatorLine(CSVRecord read) {
        boolean is = row == 1 && read.get(0).startsWith("sep=") && read.size() <= 2;
        row -= is ? 1 : 0;
        return is;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
