package org.homelibrary.service.books;

import java.util.Objects;
import org.homelibrary.model.library.reading.ReaderBook;

/**
 * How adding a book ended.
 *
 * @param book the new one, or the one that was there
 * @param freeCopy the number under which {@link AddBookService#addByHand} takes another copy of an {@code OWNED} book;
 *     0 when there is no second one, because an ISBN is in a library once
 */
public record Added(ReaderBook book, Outcome outcome, int freeCopy) {

    /** What became of the request. */
    public enum Outcome {
        NEW,
        /** The library has it: it is unchanged. */
        OWNED,
        /** It was deleted, and is back as it was, with what was typed now. */
        BROUGHT_BACK
    }

    public Added {
        Objects.requireNonNull(book);
        Objects.requireNonNull(outcome);
    }

    Added(ReaderBook book, Outcome outcome) {
        this(book, outcome, 0);
    }

    public boolean isNew() {
        return outcome == Outcome.NEW;
    }
}
