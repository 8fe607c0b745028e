package org.homelibrary.persistence.library;

import java.util.Objects;
import java.util.UUID;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.model.library.shelf.NamedTerm;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.PageCursor;

/**
 * Which terms of a library, from where on.
 *
 * @param prefix see {@link NamedTerm#keyPrefix}
 * @param cursor {@link Page#next()} or {@link Page#previous()} of another page of the same query, or null for the first. One
 *     that no page gave is treated as null.
 * @param limit 1 to 100
 */
public record TermQuery(UUID libraryId, Kind kind, String prefix, String cursor, int limit) {

    public TermQuery {
        Objects.requireNonNull(libraryId);
        Objects.requireNonNull(kind);
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("limit is 1 to 100, not " + limit);
        }
    }

    /** See {@link PageCursor#encode}. */
    public String scope() {
        return String.join("\n", libraryId.toString(), kind.name(), keyPrefix());
    }

    public String keyPrefix() {
        return NamedTerm.keyPrefix(kind, prefix);
    }
}
