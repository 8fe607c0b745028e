package org.homelibrary.service.imports.format;

import java.util.Locale;
import java.util.Optional;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.metadata.text.SeriesText;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.service.imports.row.Cells;
import org.homelibrary.service.imports.row.Names;
import org.homelibrary.service.imports.row.RowBuilder;

/** CLZ Books, whose users choose the columns and their order. */
final class ClzRows implements RowReader {

    private static final int BEST_RATING = 10;

    @Override
    public void read(Cells cells, RowBuilder row) {
        row.title(cells.get("Title"), cells.get("Subtitle"))
                .isbn(cells.get("ISBN"))
                .text(BookField.PUBLISHER, cells.get("Publisher"))
                .published(cells.first("Release Year", "Release Date", "Publication Year", "Publication Date"))
                .pages(cells.first("Pages", "No. of Pages"))
                .language(cells.get("Language"))
                .text(BookField.GENRE, genre(PlainText.line(cells.get("Genre"), 1000)))
                .text(BookField.DESCRIPTION, cells.text("Plot"))
                .labels(cells.get("Tags"), "[;,]");
        SeriesText.of(cells.get("Series")).ifPresent(row::series);
        new Names(row).filed(cells.get("Author"), null, ";").done();
        reading(cells, row);
        row.holding()
                .possession(possession(cells.get("Collection Status")).orElse(null))
                .copies(cells.number("Quantity"))
                .location(cells.get("Location"))
                .condition(cells.get("Condition"))
                .acquired(cells.get("Purchase Date"), cells.get("Purchase Price"), cells.get("Purchase Store"))
                .lent(cells.get("Loaned To"), cells.get("Loan Date"), cells.get("Due Date"))
                .added(cells.get("Added Date"));
    }

    private static void reading(Cells cells, RowBuilder row) {
        if (cells.isYes("Completed") || cells.isYes("Read It")) {
            row.reading().status(ReadingStatus.READ);
        }
        row.reading()
                .rating(cells.get("My Rating"), BEST_RATING)
                .finished(null, cells.first("Completed Date", "Reading Date"))
                .notes(cells.text("Notes"));
    }

    private static String genre(String cell) {
        return cell == null ? null : cell.replaceAll("\\s*;\\s*", ", ");
    }

    private static Optional<Possession> possession(String status) {
        return Optional.ofNullable(
                switch (status == null ? "" : status.toLowerCase(Locale.ROOT)) {
                    case "in collection", "for sale" -> Possession.OWNED;
                    case "on wish list", "on order" -> Possession.WANTED;
                    case "sold" -> Possession.GONE;
                    default -> null;
                });
    }
}
