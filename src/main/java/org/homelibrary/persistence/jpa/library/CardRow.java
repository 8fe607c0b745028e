package org.homelibrary.persistence.jpa.library;

import jakarta.persistence.ColumnResult;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityResult;
import jakarta.persistence.IdClass;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ReadingKeys;
import org.homelibrary.model.library.shelf.ShelfEntry;

/** A book's row as a list reads it. */
@Entity
@Immutable
@Table(name = "library_books")
@IdClass(CardColumns.Key.class)
@SqlResultSetMapping(
        name = CardRow.WITH_VIEWER,
        entities = @EntityResult(entityClass = CardRow.class),
        columns = {
            @ColumnResult(name = "list_key", type = String.class),
            @ColumnResult(name = "viewer_status", type = String.class),
            @ColumnResult(name = "viewer_rating", type = Integer.class),
            @ColumnResult(name = "viewer_finished", type = String.class)
        })
class CardRow extends CardColumns {

    /** A card, its key in the list, and status, rating and key of finishing of the reader who looks at it. */
    static final String WITH_VIEWER = "cards";

    /** To be selected from {@code library_books b}. */
    static final String COLUMNS = "b.library_id, b.book_id, b.isbn, b.printed_number, b.title, b.authors, b.series,"
            + " b.publisher, b.published, b.pages, b.language, b.genre, b.cover_id, b.tags, b.sort_title, b.sort_author,"
            + " b.lookup_status, b.lookup_failure, b.lookup_attempts, b.next_lookup_at, b.possession, b.added_at";

    protected CardRow() {}

    ShelfEntry entry(String viewerStatus, Integer viewerRating, String viewerFinished) {
        return new ShelfEntry(
                id(),
                number(),
                new BookDetails(details()),
                lookup(),
                possession(),
                addedAt(),
                viewerStatus == null ? null : ReadingStatus.valueOf(viewerStatus),
                viewerRating == null ? null : new Rating(viewerRating),
                ReadingKeys.dayIn(viewerFinished));
    }
}
