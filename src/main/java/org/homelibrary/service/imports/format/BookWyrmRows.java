package org.homelibrary.service.imports.format;

import java.util.List;
import org.homelibrary.service.imports.row.Cells;
import org.homelibrary.service.imports.row.Names;
import org.homelibrary.service.imports.row.ReadingBuilder;
import org.homelibrary.service.imports.row.RowBuilder;
import org.homelibrary.service.imports.row.StatusWords;

/** BookWyrm, which writes a book once for each shelf that it is on: the shelves of a status, and the user's own. */
final class BookWyrmRows implements RowReader {

    @Override
    public void read(Cells cells, RowBuilder row) {
        row.title(cells.get("title")).isbn(cells.get("isbn_13"), cells.get("isbn_10"));
        new Names(row).spoken(cells.get("author_text"), ",").done();
        ReadingBuilder reading =
                row.reading().rating(cells.get("rating")).notes(cells.get("review_name"), cells.text("review_content"));
        String shelf = cells.get("shelf");
        if (shelf != null && StatusWords.status(shelf).isPresent()) {
            reading.status(shelf);
        } else if (shelf != null) {
            row.labels(List.of(cells.get("shelf_name") == null ? shelf : cells.get("shelf_name")));
        }
        String stopped = cells.get("stopped_date");
        String ended = stopped == null ? cells.get("finish_date") : stopped;
        reading.read(reading.day(cells.get("start_date")), reading.day(ended), stopped == null);
        row.holding().added(cells.get("shelf_date"));
    }
}
