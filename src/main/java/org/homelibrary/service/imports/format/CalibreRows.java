package org.homelibrary.service.imports.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.service.imports.row.Cells;
import org.homelibrary.service.imports.row.Names;
import org.homelibrary.service.imports.row.RowBuilder;

/** The catalogue that Calibre makes as CSV. A book of unknown author is by "Unknown", an unknown day is in the year 101. */
final class CalibreRows implements RowReader {

    private static final Pattern ISBN = Pattern.compile("(?i)(?:^|,)\\s*isbn:\\s*([0-9Xx-]+)");

    @Override
    public void read(Cells cells, RowBuilder row) {
        row.title(cells.get("title"))
                .isbn(cells.get("isbn"), isbn(cells.get("identifiers")))
                .series(cells.get("series"), position(cells.get("series_index")))
                .text(BookField.PUBLISHER, cells.get("publisher"))
                .published(published(cells.get("pubdate")))
                .language(cells.get("languages"))
                .text(BookField.DESCRIPTION, cells.text("comments"))
                .labels(cells.get("tags"), ",");
        Names names = new Names(row);
        for (String name : Cells.split(PlainText.line(cells.get("authors"), 6000), "\\s+&\\s+")) {
            names.any(name);
        }
        names.done();
        row.reading().rating(cells.get("rating"));
        row.holding().added(cells.get("timestamp"));
    }

    private static String isbn(String identifiers) {
        Matcher isbn = ISBN.matcher(identifiers == null ? "" : identifiers);
        return isbn.find() ? isbn.group(1) : null;
    }

    /** {@code 2.0} is volume 2, {@code 2.5} stands between two. */
    private static String position(String index) {
        return index == null ? null : index.replaceFirst("\\.0+$", "");
    }

    private static String published(String day) {
        return day == null || day.startsWith("0101-") ? null : day.split("T")[0];
    }
}
