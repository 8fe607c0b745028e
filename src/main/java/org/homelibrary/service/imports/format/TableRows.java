package org.homelibrary.service.imports.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.homelibrary.model.imports.ImportColumn;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.service.imports.row.Cells;
import org.homelibrary.service.imports.row.Names;
import org.homelibrary.service.imports.row.RowBuilder;

/** Any table, by the columns that a person chose for it. */
final class TableRows implements RowReader {

    private final Map<Integer, ImportColumn> columns;

    /** @param columns by position, counted from 0 */
    TableRows(Map<Integer, ImportColumn> columns) {
        this.columns = Map.copyOf(columns);
    }

    @Override
    public void read(Cells cells, RowBuilder row) {
        row.title(one(cells, ImportColumn.TITLE), one(cells, ImportColumn.SUBTITLE))
                .isbn(all(cells, ImportColumn.ISBN).toArray(String[]::new))
                .series(one(cells, ImportColumn.SERIES), one(cells, ImportColumn.SERIES_POSITION))
                .text(BookField.PUBLISHER, one(cells, ImportColumn.PUBLISHER))
                .published(one(cells, ImportColumn.PUBLISHED))
                .pages(one(cells, ImportColumn.PAGES))
                .language(one(cells, ImportColumn.LANGUAGE))
                .text(BookField.GENRE, one(cells, ImportColumn.GENRE))
                .text(BookField.DESCRIPTION, one(cells, ImportColumn.DESCRIPTION))
                .labels(all(cells, ImportColumn.LABELS).stream()
                        .flatMap(cell -> Stream.of(cell.split("[,;|]+")))
                        .toList());
        Names names = new Names(row);
        all(cells, ImportColumn.AUTHORS).forEach(names::any);
        names.done();
        row.reading()
                .status(one(cells, ImportColumn.STATUS))
                .rating(one(cells, ImportColumn.RATING))
                .finished(one(cells, ImportColumn.STARTED), one(cells, ImportColumn.FINISHED))
                .notes(all(cells, ImportColumn.NOTES).toArray(String[]::new));
        String copies = one(cells, ImportColumn.COPIES);
        row.holding()
                .copies(copies != null && copies.matches("[0-9]{1,3}") ? Integer.parseInt(copies) : 0)
                .location(one(cells, ImportColumn.LOCATION))
                .added(one(cells, ImportColumn.ADDED));
    }

    private String one(Cells cells, ImportColumn column) {
        List<String> all = all(cells, column);
        return all.isEmpty() ? null : all.get(0);
    }

    /** Of those columns that say something, in the order of the table. */
    private List<String> all(Cells cells, ImportColumn column) {
        boolean isLong = column == ImportColumn.NOTES || column == ImportColumn.DESCRIPTION;
        List<String> texts = new ArrayList<>();
        columns.entrySet().stream()
                .filter(chosen -> chosen.getValue() == column)
                .map(Map.Entry::getKey)
                .sorted()
                .map(position -> isLong ? cells.text(position) : cells.get(position))
                .filter(Objects::nonNull)
                .forEach(texts::add);
        return texts;
    }
}
