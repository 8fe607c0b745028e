package org.homelibrary.service.imports.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.service.imports.row.Cells;
import org.homelibrary.service.imports.row.Names;
import org.homelibrary.service.imports.row.RowBuilder;

/** Goodreads, with 31, 24 or 23 columns. A rating of 0 is none, and so is an original year without one of the edition. */
final class GoodreadsRows implements RowReader {

    /** {@code The Lamp (Harbour, #2)}; of several series the first counts. */
    private static final Pattern WITH_SERIES =
            Pattern.compile("(.*\\S)\\s+\\(([^()]*?),?\\s+#([^();,]+)(?:;[^()]*)?\\)");

    @Override
    public void read(Cells cells, RowBuilder row) {
        title(cells.get("Title"), row);
        new Names(row)
                .any(cells.get("Author"))
                .spoken(cells.get("Additional Authors"), ",")
                .done();
        row.isbn(cells.get("ISBN13"), cells.get("ISBN"))
                .text(BookField.PUBLISHER, cells.get("Publisher"))
                .pages(cells.get("Number of Pages"))
                .published(cells.get("Year Published"))
                .labels(cells.get("Bookshelves"), ",");
        String shelf = cells.get("Exclusive Shelf");
        row.reading()
                .status(shelf)
                .rating(cells.get("My Rating"))
                .notes(cells.text("My Review"), cells.text("Private Notes"));
        reads(cells, row);
        row.holding()
                .copies(cells.number("Owned Copies"))
                .acquired(cells.get("Original Purchase Date"), null, cells.get("Original Purchase Location"))
                .condition(cells.get("Condition"))
                .note(cells.get("Condition Description"))
                .added(cells.get("Date Added"));
    }

    private static void title(String cell, RowBuilder row) {
        String line = PlainText.line(cell, 2 * BookField.TITLE.max());
        Matcher withSeries = WITH_SERIES.matcher(line == null ? "" : line);
        if (withSeries.matches() && !withSeries.group(2).isBlank()) {
            row.title(withSeries.group(1))
                    .series(new Series(
                            withSeries.group(2).strip(), withSeries.group(3).strip()));
        } else {
            row.title(cell);
        }
    }

    private static void reads(Cells cells, RowBuilder row) {
        boolean isFinished = !row.reading().isStatus(ReadingStatus.ABANDONED);
        row.reading().read(null, row.reading().day(cells.get("Date Read")), isFinished);
        if (row.reading().isStatus(ReadingStatus.READ)) {
            row.reading().timesRead(cells.number("Read Count"));
        }
    }
}
