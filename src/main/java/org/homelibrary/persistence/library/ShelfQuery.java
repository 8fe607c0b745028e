package org.homelibrary.persistence.library;

import java.util.Objects;
import java.util.UUID;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.PageCursor;

/**
 * Which books of a library, in which order, from where on.
 *
 * @param viewerId whose status and rating the entries show
 * @param cursor {@link Page#next()} or {@link Page#previous()} of another page of the same query, or null for the first.
 *     One that no page gave is treated as null.
 * @param limit 1 to 100
 */
public record ShelfQuery(
        UUID libraryId,
        UUID viewerId,
        BookSet set,
        ShelfFilter filter,
        ShelfOrder order,
        boolean descending,
        String cursor,
        int limit) {

    public ShelfQuery {
        Objects.requireNonNull(libraryId);
        Objects.requireNonNull(viewerId);
        Objects.requireNonNull(set);
        Objects.requireNonNull(filter);
        Objects.requireNonNull(order);
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("limit is 1 to 100, not " + limit);
        }
    }

    /** Returns another page of the same list. */
    public ShelfQuery from(String otherCursor) {
        return new ShelfQuery(libraryId, viewerId, set, filter, order, descending, otherCursor, limit);
    }

    /** See {@link PageCursor#encode}. */
    public String scope() {
        return String.join(
                "\n",
                libraryId.toString(),
                String.valueOf(set.shelf()),
                set.readerId().toString(),
                String.valueOf(set.status()),
                filter.scope(),
                order.name(),
                String.valueOf(descending));
    }
}
