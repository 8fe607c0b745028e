package org.homelibrary.web.books.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Reading;

/**
 * A read as it stands in a form, right or wrong; never null. A field of it is called by its name and the row's number:
 * {@code started_1}.
 *
 * @param number from 1
 * @param outcome {@link #FINISHED}, {@link #GIVEN_UP}, or empty while it goes on
 * @param removed whether the row is ticked to be removed
 */
public record ReadRow(
        int number, String started, String ended, String outcome, String lastPage, boolean removed, boolean isNew) {

    public static final String FINISHED = "finished";
    public static final String GIVEN_UP = "given-up";
    public static final List<String> NAMES = List.of("started", "ended", "outcome", "last_page");

    /** Returns an empty row, if there may be one more read, and then one for each, the newest first. */
    public static List<ReadRow> of(List<BookRead> reads) {
        List<ReadRow> rows = new ArrayList<>();
        if (reads.size() < Reading.MAX_READS) {
            rows.add(new ReadRow(reads.size() + 1, "", "", "", "", false, true));
        }
        for (int i = reads.size(); i > 0; i--) {
            rows.add(of(i, reads.get(i - 1)));
        }
        return rows;
    }

    private static ReadRow of(int number, BookRead read) {
        return new ReadRow(
                number,
                text(read.started()),
                text(read.ended()),
                read.isOpen() ? "" : read.finished() ? FINISHED : GIVEN_UP,
                read.lastPage() == null ? "" : read.lastPage().toString(),
                false,
                false);
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Returns what a field of this row is called. */
    public String name(String field) {
        return field + "_" + number;
    }
}
