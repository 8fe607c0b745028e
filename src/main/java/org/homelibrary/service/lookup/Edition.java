package org.homelibrary.service.lookup;

import java.util.Objects;
import java.util.Optional;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.lookup.BookLookup;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.LookupGap;

/**
 * An edition, for all its readers.
 *
 * @param lookup how its lookup stands
 * @param book what was found; empty when nobody knows it
 */
public record Edition(BookLookup lookup, Optional<Book> book) {

    public Edition {
        Objects.requireNonNull(lookup);
        Objects.requireNonNull(book);
    }

    /** Whether something is missing, and a source that may know it is only still to be asked. */
    public boolean isInLine() {
        return book.filter(Book::isComplete).isEmpty() && lookup.getAnswers().isInLine();
    }

    /** What is still to come of it, if it was found. */
    public Optional<LookupGap> gap() {
        return book.flatMap(lookup::gap);
    }

    /** Why it was not found. */
    public LookupFailure failure() {
        return lookup.getAnswers().failure();
    }
}
