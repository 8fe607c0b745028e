package org.homelibrary.service.imports.format;

import java.util.List;
import java.util.Locale;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.service.imports.row.Cells;
import org.homelibrary.service.imports.row.Names;
import org.homelibrary.service.imports.row.RowBuilder;

/** LibraryThing. Its collections say both where the reader is with a book and whether it is owned. */
final class LibraryThingRows implements RowReader {

    @Override
    public void read(Cells cells, RowBuilder row) {
        row.title(cells.get("Title"))
                .isbn(cells.get("ISBN"), cells.get("ISBNs"))
                .text(BookField.PUBLISHER, publisher(PlainText.line(cells.get("Publication"), 1000)))
                .published(cells.get("Date"))
                .pages(cells.get("Page Count"))
                .language(cells.get("Languages"))
                .labels(cells.get("Tags"), ",");
        new Names(row)
                .filed(cells.get("Primary Author"), cells.get("Primary Author Role"), "\\|")
                .filed(cells.get("Secondary Author"), cells.get("Secondary Author Roles"), "\\|")
                .done();
        row.reading()
                .rating(cells.get("Rating"))
                .finished(cells.get("Date Started"), cells.get("Date Read"))
                .notes(cells.text("Review"), cells.text("Comment"), cells.text("Private Comment"));
        collections(cells.get("Collections"), row);
        row.holding()
                .copies(row.holding().isOwned() ? cells.number("Copies") : 0)
                .acquired(cells.get("Acquired"), cells.get("Purchase Price"), cells.get("From Where"))
                .lent(cells.get("Lending Patron"), cells.get("Lending Start"), cells.get("Lending End"))
                .added(cells.get("Entry Date"));
    }

    /** {@code North Press (1986), Paperback, 211 pages}. */
    private static String publisher(String publication) {
        return publication == null ? null : publication.replaceFirst("\\s*(?:\\([^()]*[0-9][^()]*\\)|, ).*", "");
    }

    private static void collections(String cell, RowBuilder row) {
        for (String collection : Cells.split(cell, ",")) {
            String name = collection.strip();
            switch (name.toLowerCase(Locale.ROOT)) {
                case "your library" -> row.holding().possession(Possession.OWNED);
                case "wishlist" -> row.holding().possession(Possession.WANTED);
                case "read but unowned" -> row.reading().status(ReadingStatus.READ);
                case "to read", "currently reading", "read" -> row.reading().status(name);
                default -> row.labels(List.of(name));
            }
        }
    }
}
