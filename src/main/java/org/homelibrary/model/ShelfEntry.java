package org.homelibrary.model;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A row of a list, for showing only: a {@link UserBook} as a card shows it. It has no version and not every field, and
 * so it cannot be saved; a change reads the book by its ids.
 *
 * @param isbn null when the book has none
 * @param title null while nobody has said one
 * @param author null when unknown
 * @param genre null when unknown
 * @param coverId null when there is no picture
 * @param rating null when there is none
 * @param lookupFailure the reason, while {@code FAILED} or {@code INCOMPLETE}; else null
 * @param nextLookupAt when the lookup is due, or null when none is
 */
public record ShelfEntry(
        UUID userId,
        UUID bookId,
        Isbn isbn,
        String title,
        String author,
        String genre,
        UUID coverId,
        ReadingStatus status,
        Rating rating,
        SyncStatus syncStatus,
        LookupFailure lookupFailure,
        Instant nextLookupAt,
        Instant addedAt) {

    public ShelfEntry {
        Objects.requireNonNull(userId);
        Objects.requireNonNull(bookId);
        Objects.requireNonNull(status);
        Objects.requireNonNull(syncStatus);
        Objects.requireNonNull(addedAt);
    }

    public static ShelfEntry of(UserBook book) {
        return new ShelfEntry(
                book.getUserId(),
                book.getBookId(),
                book.getIsbn().orElse(null),
                book.getTitle(),
                book.getAuthor(),
                book.getGenre(),
                book.getCoverId(),
                book.getStatus(),
                book.getRating().orElse(null),
                book.getSyncStatus(),
                book.getLookupFailure(),
                book.getNextLookupAt(),
                book.getAddedAt());
    }
}
