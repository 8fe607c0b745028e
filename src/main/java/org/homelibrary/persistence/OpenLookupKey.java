package org.homelibrary.persistence;

import java.util.List;
import java.util.Optional;
import org.homelibrary.model.lookup.SyncStatus;

/**
 * The place of a book in the list of open lookups, which is read from the greatest key to the smallest.
 *
 * @param added the book's key in the order of adding, see {@link org.homelibrary.model.library.shelf.ShelfKeys#added}
 */
public record OpenLookupKey(SyncStatus status, String added) {

    /** The states of a lookup that is not done, in the order of the list. */
    public static final List<SyncStatus> STATUSES =
            List.of(SyncStatus.FAILED, SyncStatus.INCOMPLETE, SyncStatus.PENDING);

    /** @return empty for a text that {@link #text} did not make */
    public static Optional<OpenLookupKey> parse(String text) {
        return STATUSES.stream()
                .filter(status -> text.startsWith(rank(status)))
                .map(status -> new OpenLookupKey(status, text.substring(1)))
                .findFirst();
    }

    /** As a text that sorts like the key. */
    public String text() {
        return rank(status) + added;
    }

    /** Letters, and with room between them, because stores keep them. */
    private static String rank(SyncStatus status) {
        return switch (status) {
            case FAILED -> "t";
            case INCOMPLETE -> "m";
            case PENDING -> "d";
            default -> throw new IllegalArgumentException(status + " is not the state of an open lookup");
        };
    }
}
