package org.homelibrary.service.imports.format;

import org.homelibrary.model.imports.RowProblem;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.service.imports.row.Cells;
import org.homelibrary.service.imports.row.Names;
import org.homelibrary.service.imports.row.ReadingBuilder;
import org.homelibrary.service.imports.row.RowBuilder;

/** Libib, which keeps music, films and games beside books. */
final class LibibRows implements RowReader {

    @Override
    public void read(Cells cells, RowBuilder row) {
        String type = cells.get("item_type");
        if (type != null && !type.equalsIgnoreCase("book")) {
            row.problem(RowProblem.NOT_A_BOOK);
        }
        row.title(cells.get("title"))
                .isbn(cells.get("ean_isbn13"), cells.get("upc_isbn10"))
                .text(BookField.DESCRIPTION, cells.text("description"))
                .text(BookField.PUBLISHER, cells.get("publisher"))
                .published(cells.get("publish_date"))
                .pages(cells.get("length"))
                .labels(cells.get("tags"), ",");
        new Names(row).spoken(cells.get("creators"), ",").done();
        ReadingBuilder reading = row.reading()
                .status(cells.get("status"))
                .rating(cells.get("rating"))
                .notes(cells.text("review"), cells.text("notes"));
        reading.read(reading.day(cells.get("began")), reading.day(cells.get("completed")), true);
        row.holding()
                .copies(cells.number("copies"))
                .location(cells.get("collection"))
                .acquired(null, cells.get("price"), null)
                .added(cells.get("added"));
    }
}
