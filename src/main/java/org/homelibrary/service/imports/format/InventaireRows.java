package org.homelibrary.service.imports.format;

import org.homelibrary.model.library.book.BookField;
import org.homelibrary.service.imports.row.Cells;
import org.homelibrary.service.imports.row.Names;
import org.homelibrary.service.imports.row.RowBuilder;

/** Inventaire: an inventory without statuses. What is in it is owned. */
final class InventaireRows implements RowReader {

    @Override
    public void read(Cells cells, RowBuilder row) {
        row.title(cells.first("Edition title", "Works labels"), cells.get("Edition subtitle"))
                .isbn(cells.get("Edition ISBN-13"), cells.get("Edition ISBN-10"))
                .text(BookField.PUBLISHER, cells.get("Publisher label"))
                .published(cells.get("Edition publication date"))
                .pages(cells.get("Edition number of pages"))
                .language(cells.get("Edition language"))
                .series(cells.get("Series labels"), cells.get("Works Series ordinals"))
                .text(BookField.GENRE, cells.get("Genres labels"))
                .labels(cells.get("Shelves"), ",");
        new Names(row).spoken(cells.get("Authors labels"), ",").done();
        row.reading().notes(cells.text("Item notes"));
        row.holding().copies(1).note(cells.get("Item details")).added(cells.get("Item created"));
    }
}
