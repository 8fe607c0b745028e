package org.homelibrary.service.imports.format;

import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.service.imports.row.Cells;
import org.homelibrary.service.imports.row.Names;
import org.homelibrary.service.imports.row.ReadingBuilder;
import org.homelibrary.service.imports.row.RowBuilder;

/** Jelu, which writes each day of finishing and of giving up into one cell. */
final class JeluRows implements RowReader {

    @Override
    public void read(Cells cells, RowBuilder row) {
        row.title(cells.get("Title"))
                .isbn(cells.get("isbn13"), cells.get("isbn10"), cells.get("ISBN"))
                .text(BookField.PUBLISHER, cells.get("Publisher"))
                .labels(cells.get("tags"), ",");
        new Names(row).spoken(cells.first("authors", "Author"), ",").done();
        reads(cells, row.reading());
        if (cells.isYes("owned")) {
            row.holding().copies(1);
        }
    }

    private static void reads(Cells cells, ReadingBuilder reading) {
        for (String day : Cells.split(cells.first("read_dates", "Date Read"), ",")) {
            reading.finished(null, day);
        }
        for (String day : Cells.split(cells.get("dropped_dates"), ",")) {
            reading.read(null, reading.day(day), false);
        }
        if (cells.isYes("currently_reading")) {
            reading.status(ReadingStatus.READING);
        } else if (cells.get("read_dates") == null && cells.get("dropped_dates") == null) {
            shelves(cells.get("Shelves"), reading);
        }
    }

    /** Read without a day, or not yet read. */
    private static void shelves(String cell, ReadingBuilder reading) {
        for (String shelf : Cells.split(cell, ",")) {
            reading.statusIfKnown(shelf.strip());
        }
    }
}
