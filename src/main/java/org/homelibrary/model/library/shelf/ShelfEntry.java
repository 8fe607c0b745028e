package org.homelibrary.model.library.shelf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookNumber;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.book.LookupState;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.ReadingMark;
import org.homelibrary.model.library.reading.ReadingStatus;

/**
 * A row of a list, for showing only: a {@link LibraryBook} as a card shows it to one reader. It has no version, no marks
 * and not every field, and so it cannot be saved; a change reads the book by its id.
 *
 * @param details without the description
 * @param status the viewer's, or null when the book is not on their list
 * @param rating the viewer's, or null
 * @param lastFinished the last day on which the viewer finished it, or null
 */
public record ShelfEntry(
        LibraryBookId id,
        BookNumber number,
        BookDetails details,
        LookupState lookup,
        Possession possession,
        Instant addedAt,
        ReadingStatus status,
        Rating rating,
        LocalDate lastFinished) {

    public ShelfEntry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(number);
        Objects.requireNonNull(lookup);
        Objects.requireNonNull(possession);
        Objects.requireNonNull(addedAt);
        details = details.card();
    }

    public static ShelfEntry of(ReaderBook book) {
        return of(book.book(), ReadingMark.of(book.reading()));
    }

    /** @param viewer null when they have said nothing about the book */
    public static ShelfEntry of(LibraryBook book, ReadingMark viewer) {
        return viewer == null
                ? of(book, null, null, null)
                : of(book, viewer.status(), viewer.rating(), viewer.lastFinished());
    }

    /** Returns the row as it is after the household changed the book; what the viewer says about it is the same. */
    public ShelfEntry after(LibraryBook changed) {
        return of(changed, status, rating, lastFinished);
    }

    private static ShelfEntry of(LibraryBook book, ReadingStatus status, Rating rating, LocalDate lastFinished) {
        return new ShelfEntry(
                book.id(),
                book.number(),
                book.details(),
                book.lookup(),
                book.holding().possession(),
                book.holding().addedAt(),
                status,
                rating,
                lastFinished);
    }
}
