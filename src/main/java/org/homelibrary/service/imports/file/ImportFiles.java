package org.homelibrary.service.imports.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.imports.DateOrder;
import org.homelibrary.model.imports.FileFacts;
import org.homelibrary.model.imports.FileSettings;
import org.homelibrary.model.imports.ImportColumn;
import org.homelibrary.model.imports.ImportFormat;
import org.homelibrary.service.imports.file.FileRefusedException.Reason;
import org.homelibrary.service.imports.format.TableFormat;
import org.homelibrary.service.imports.row.DayCell;
import org.homelibrary.service.imports.row.Header;

/** Reads files of other programs. A file is examined once, from its beginning to its end, before its rows are read. */
public final class ImportFiles {

    public static final int MAX_ROWS = 100_000;

    private ImportFiles() {}

    /**
     * Finds out what a file is.
     *
     * @param asked what a person chose; the rest is detected
     * @throws FileRefusedException when it cannot be read at all
     */
    public static FileFacts examine(FileSource file, FileSettings asked) throws IOException {
        Charset detected = CharsetDetection.detect(file);
        FileSettings settings = asked.charset() == null ? asked.in(detected) : asked;
        TableShape shape = TableShape.of(sample(file, settings.charset()), asked.separator());
        if (settings.format() == null) {
            settings = settings.as(shape.format());
        }
        if (settings.format() == ImportFormat.LIST) {
            return facts(settings, List.of(), new Survey().lines(file, settings));
        }
        if (settings.separator() == null) {
            settings = settings.separatedBy(shape.separator() == null ? ',' : shape.separator());
        }
        return table(file, settings);
    }

    /** @param settings of a file that was examined */
    public static ImportRows rows(FileSource file, FileSettings settings) throws IOException {
        return settings.format() == ImportFormat.LIST
                ? new ListImportRows(new InputStreamReader(file.open(), settings.charset()))
                : new TableImportRows(parser(file, settings), settings);
    }

    private static FileFacts table(FileSource file, FileSettings settings) throws IOException {
        try (TableParser parser = parser(file, settings)) {
            Header header = new Header(parser.next().orElse(List.of()));
            Map<Integer, ImportColumn> columns = Map.of();
            if (settings.format() == ImportFormat.TABLE) {
                columns = settings.columns() == null ? TableFormat.guessColumns(header) : settings.columns();
                if (!columns.containsValue(ImportColumn.TITLE) && !columns.containsValue(ImportColumn.ISBN)) {
                    throw new FileRefusedException(Reason.NO_BOOK_COLUMNS);
                }
            }
            return facts(settings.withColumns(columns), header.names(), new Survey().rows(parser));
        }
    }

    private static FileFacts facts(FileSettings settings, List<String> names, Survey survey) {
        if (survey.rows == 0) {
            throw new FileRefusedException(names.isEmpty() ? Reason.EMPTY : Reason.NO_ROWS);
        }
        DateOrder order = settings.order() == null ? survey.order() : settings.order();
        return new FileFacts(settings.withOrder(order), names, survey.rows, order == null ? survey.either : 0);
    }

    /** LibraryThing does not quote, and has quotation marks in its titles. */
    private static TableParser parser(FileSource file, FileSettings settings) throws IOException {
        boolean quoted = settings.format() != ImportFormat.LIBRARYTHING || settings.separator() != '\t';
        return TableParser.of(file, settings.charset(), settings.separator(), quoted);
    }

    private static String sample(FileSource file, Charset charset) throws IOException {
        try (Reader text = new RowGuard(new InputStreamReader(file.open(), charset))) {
            char[] sample = new char[TableShape.SAMPLE];
            int length = 0;
            for (int read = 0; read >= 0 && length < sample.length; length += Math.max(0, read)) {
                read = text.read(sample, length, sample.length - length);
            }
            return new String(sample, 0, length);
        }
    }

    /** What one walk through a file counts. */
    private static final class Survey {

        private int rows;
        private int dayFirst;
        private int monthFirst;
        private int either;

        Survey rows(TableParser parser) {
            for (Optional<List<String>> row = parser.next(); row.isPresent(); row = parser.next()) {
                if (!TableImportRows.isBlank(row.get())) {
                    count();
                    row.get().forEach(this::date);
                }
            }
            return this;
        }

        Survey lines(FileSource file, FileSettings settings) throws IOException {
            try (ImportRows lines = ImportFiles.rows(file, settings)) {
                while (lines.next().isPresent()) {
                    count();
                }
            }
            return this;
        }

        private void count() {
            if (++rows > MAX_ROWS) {
                throw new FileRefusedException(Reason.TOO_MANY_ROWS, MAX_ROWS);
            }
        }

        private void date(String cell) {
            switch (DayCell.hint(cell)) {
                case DAY_FIRST -> dayFirst++;
                case MONTH_FIRST -> monthFirst++;
                case EITHER -> either++;
                case NONE -> {}
            }
        }

        /** Null when no date tells, or when two contradict each other. */
        DateOrder order() {
            if (dayFirst > 0 == monthFirst > 0) {
                return null;
            }
            return dayFirst > 0 ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
        }
    }
}
