package org.homelibrary.service.imports.file;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.homelibrary.model.imports.FileSettings;
import org.homelibrary.model.imports.ImportRow;
import org.homelibrary.model.imports.RowProblem;
import org.homelibrary.service.imports.format.TableFormat;
import org.homelibrary.service.imports.row.Header;

/** The rows of a table. */
final class TableImportRows implements ImportRows {

    private final TableParser parser;
    private final FileSettings settings;
    private final int columns;
    private final TableFormat format;
    private int number;

    TableImportRows(TableParser parser, FileSettings settings) {
        this.parser = parser;
        this.settings = settings;
        Header header = new Header(parser.next().orElse(List.of()));
        this.columns = header.names().size();
        this.format = TableFormat.of(settings.format(), header, settings.columns());
    }

    @Override
    public Optional<ImportRow> next() {
        for (Optional<List<String>> cells = parser.next(); cells.isPresent(); cells = parser.next()) {
            number++;
            if (!isBlank(cells.get())) {
                return Optional.of(row(cells.get()));
            }
        }
        return Optional.empty();
    }

    private ImportRow row(List<String> cells) {
        boolean isTooWide = cells.size() > columns && !isBlank(cells.subList(columns, cells.size()));
        return isTooWide
                ? ImportRow.unusable(number, RowProblem.TOO_MANY_CELLS)
                : format.row(number, cells, settings.order());
    }

    static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
