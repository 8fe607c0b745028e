package org.homelibrary.service.imports.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.export.CsvColumn;
import org.homelibrary.model.export.ReadLine;
import org.homelibrary.model.export.SpreadsheetCell;
import org.homelibrary.model.imports.RowNote;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.service.imports.row.Cells;
import org.homelibrary.service.imports.row.Names;
import org.homelibrary.service.imports.row.RowBuilder;

/**
 * Our own table, from which everything comes back as it was. Where a column of ours says nothing, the one of Goodreads counts
 * that says the same less exactly: a person may have added the row.
 */
final class HomeLibraryRows implements RowReader {

    @Override
    public void read(Cells cells, RowBuilder row) {
        text(cells, row, BookField.TITLE, CsvColumn.TITLE);
        authors(cells, row);
        row.isbn(get(cells, CsvColumn.ISBN13), get(cells, CsvColumn.ISBN))
                .foreignNumber(get(cells, CsvColumn.PRINTED_NUMBER))
                .pages(get(cells, CsvColumn.NUMBER_OF_PAGES));
        series(cells, row);
        text(cells, row, BookField.PUBLISHER, CsvColumn.PUBLISHER);
        text(cells, row, BookField.PUBLISHED, CsvColumn.YEAR_PUBLISHED);
        text(cells, row, BookField.PUBLISHED, CsvColumn.PUBLISHED);
        text(cells, row, BookField.LANGUAGE, CsvColumn.LANGUAGE);
        text(cells, row, BookField.GENRE, CsvColumn.GENRE);
        row.asWritten(BookField.DESCRIPTION, longText(cells, CsvColumn.DESCRIPTION));
        text(cells, row, BookField.SORT_TITLE, CsvColumn.SORT_TITLE);
        text(cells, row, BookField.SORT_AUTHOR, CsvColumn.SORT_AUTHOR);
        tags(cells, row);
        reading(cells, row);
        holding(cells, row);
    }

    private static void text(Cells cells, RowBuilder row, BookField field, CsvColumn column) {
        row.asWritten(field, get(cells, column));
    }

    private static void authors(Cells cells, RowBuilder row) {
        List<String> authors = lines(cells, CsvColumn.AUTHORS);
        if (authors.isEmpty()) {
            new Names(row)
                    .any(get(cells, CsvColumn.AUTHOR))
                    .spoken(get(cells, CsvColumn.ADDITIONAL_AUTHORS), ",")
                    .done();
        } else {
            row.authors(authors);
        }
    }

    private static void series(Cells cells, RowBuilder row) {
        String name = get(cells, CsvColumn.SERIES);
        if (name != null) {
            row.series(new Series(name, get(cells, CsvColumn.SERIES_POSITION)));
        }
    }

    private static void tags(Cells cells, RowBuilder row) {
        List<String> tags = lines(cells, CsvColumn.TAGS);
        if (tags.isEmpty()) {
            row.labels(get(cells, CsvColumn.BOOKSHELVES), ",");
        } else {
            row.labelsAsWritten(tags);
        }
    }

    private static void reading(Cells cells, RowBuilder row) {
        String rating = get(cells, CsvColumn.RATING);
        row.reading()
                .status(get(cells, CsvColumn.EXCLUSIVE_SHELF))
                .rating(rating == null ? get(cells, CsvColumn.MY_RATING) : rating)
                .asWritten(longText(cells, CsvColumn.PRIVATE_NOTES), reads(cells, row));
    }

    private static List<BookRead> reads(Cells cells, RowBuilder row) {
        List<BookRead> reads = new ArrayList<>();
        for (String line : lines(cells, CsvColumn.READS)) {
            Optional<BookRead> read = ReadLine.parse(line);
            if (read.isEmpty()) {
                row.note(RowNote.Kind.DATE_UNREADABLE, line);
            }
            read.ifPresent(reads::add);
        }
        LocalDate finished = reads.isEmpty() ? row.reading().day(get(cells, CsvColumn.DATE_READ)) : null;
        return finished == null ? reads : List.of(new BookRead(null, finished, true, null));
    }

    private static void holding(Cells cells, RowBuilder row) {
        row.holding()
                .possession(Possession.ofWire(get(cells, CsvColumn.POSSESSION)).orElse(null))
                .copies(cells.number(CsvColumn.OWNED_COPIES.header()))
                .due(get(cells, CsvColumn.DUE))
                .location(get(cells, CsvColumn.LOCATION))
                .condition(get(cells, CsvColumn.CONDITION))
                .asWritten(
                        get(cells, CsvColumn.ORIGINAL_PURCHASE_DATE),
                        get(cells, CsvColumn.PRICE),
                        get(cells, CsvColumn.ORIGINAL_PURCHASE_LOCATION),
                        get(cells, CsvColumn.CONDITION_DESCRIPTION))
                .added(get(cells, CsvColumn.DATE_ADDED));
    }

    private static List<String> lines(Cells cells, CsvColumn column) {
        String cell = get(cells, column);
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split("\\R")).map(String::strip).toList();
    }

    private static String get(Cells cells, CsvColumn column) {
        return SpreadsheetCell.restored(cells.get(column.header()));
    }

    private static String longText(Cells cells, CsvColumn column) {
        return SpreadsheetCell.restored(cells.text(column.header()));
    }
}
