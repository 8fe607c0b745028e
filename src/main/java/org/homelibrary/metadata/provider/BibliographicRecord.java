package org.homelibrary.metadata.provider;

import java.net.URI;
import java.util.List;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.isbn.Isbn;

/** What one record of a library's catalogue says, whichever format it is in. */
public interface BibliographicRecord {

    /** The book's own numbers. A record for a whole set has those of its volumes as well. */
    List<Isbn> isbns();

    /** Numbers that the record mentions but that are those of another form of the book, or wrong. */
    List<Isbn> otherIsbns();

    /** Cleaned plain text of bounded length. */
    BookMetadata metadata();

    /** Whether it describes a book itself: not a recording of it, nor a review or a chapter with the book's number. */
    default boolean isBook() {
        return true;
    }

    /** Addresses of cover images, best first; most catalogues have none. */
    default List<URI> covers() {
        return List.of();
    }
}
