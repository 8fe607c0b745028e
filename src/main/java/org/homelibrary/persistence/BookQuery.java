package org.homelibrary.persistence;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.homelibrary.model.Rating;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.SearchText;
import org.homelibrary.model.SortOrder;
import org.homelibrary.model.SyncStatus;

/**
 * Which books of a library, in which order, from where on. Every filter may be null: no filter.
 *
 * @param text words that must all be in title, author, genre or ISBN, in any order; see {@link SearchText}
 * @param syncStatus {@code FAILED} finds {@code INCOMPLETE} as well
 * @param minimumRating books rated at least this
 * @param cursor {@link Page#next()} or {@link Page#previous()} of another page of the same query, or null for the first.
 *     One that no page gave is treated as null.
 * @param limit 1 to 100
 */
public record BookQuery(
        String text,
        ReadingStatus status,
        SyncStatus syncStatus,
        Rating minimumRating,
        SortOrder order,
        boolean descending,
        String cursor,
        int limit) {

    private static final int MAX_WORDS = 20;

    public BookQuery {
        Objects.requireNonNull(order);
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("limit is 1 to 100, not " + limit);
        }
    }

    /** Returns the different words of the text as {@link SearchText#words} reads them; of very many the first 20. */
    public List<String> words() {
        return SearchText.words(text).stream().limit(MAX_WORDS).toList();
    }

    /** The states that are looked for, none for all: what is not found yet is also what is not all found. */
    public List<SyncStatus> syncStatuses() {
        if (syncStatus == SyncStatus.FAILED) {
            return List.of(SyncStatus.FAILED, SyncStatus.INCOMPLETE);
        }
        return syncStatus == null ? List.of() : List.of(syncStatus);
    }

    /** Whether it filters by what no store keeps count of: by anything but the reading status. */
    public boolean looksThroughBooks() {
        return !words().isEmpty() || syncStatus != null || minimumRating != null;
    }

    /** Returns the same query for books of every reading status. */
    public BookQuery ofAnyStatus() {
        return new BookQuery(text, null, syncStatus, minimumRating, order, descending, cursor, limit);
    }

    /** See {@link PageCursor#encode}. */
    public String scope(UUID userId) {
        return String.join(
                "\n",
                userId.toString(),
                String.join(" ", words()),
                String.valueOf(status),
                String.valueOf(syncStatus),
                String.valueOf(minimumRating),
                order.name(),
                String.valueOf(descending));
    }
}
