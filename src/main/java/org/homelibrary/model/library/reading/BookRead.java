package org.homelibrary.model.library.reading;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * One time that somebody read a book. Any of it may be null.
 *
 * @param ended when it was finished or given up
 * @param lastPage how far the reader is, or came
 */
public record BookRead(LocalDate started, LocalDate ended, boolean finished, Integer lastPage) {

    /** Says nothing: no such read is kept. */
    public static final BookRead NONE = new BookRead(null, null, false, null);

    /** Those of which no day is known first: they were likely before the others. */
    public static final Comparator<BookRead> OLDEST_FIRST =
            Comparator.comparing(BookRead::lastDay, Comparator.nullsFirst(Comparator.naturalOrder()));

    public BookRead {
        if (started != null && ended != null && ended.isBefore(started)) {
            throw new IllegalArgumentException("it ended before it started");
        }
        if (lastPage != null && lastPage < 0) {
            throw new IllegalArgumentException("no page is " + lastPage);
        }
    }

    /** The day on which it was finished, or null: of a read that was given up {@link #ended} is another day. */
    public LocalDate finishedOn() {
        return finished ? ended : null;
    }

    /** The last day that is known of it, or null. */
    public LocalDate lastDay() {
        return ended == null ? started : ended;
    }

    /** Whether the reader is still at it, as far as is known. */
    public boolean isOpen() {
        return !finished && ended == null;
    }
}
