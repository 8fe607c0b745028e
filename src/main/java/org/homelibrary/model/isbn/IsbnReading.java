package org.homelibrary.model.isbn;

import java.util.List;

/** What {@link IsbnText#read} made of a text. */
public sealed interface IsbnReading {

    /** The books that the text names, in its order; none when it names no book, or one that is only suggested. */
    default List<Isbn> isbns() {
        return List.of();
    }

    /** Exactly one book is meant. */
    record One(Isbn isbn) implements IsbnReading {

        @Override
        public List<Isbn> isbns() {
            return List.of(isbn);
        }
    }

    /**
     * Two or more different books are named, or a barcode leaves open which of them it is: only a person can tell.
     *
     * @param isbns in the order of the text
     */
    record Several(List<Isbn> isbns) implements IsbnReading {

        public Several {
            isbns = List.copyOf(isbns);
        }
    }

    /**
     * A number of the form of an ISBN whose check digit is wrong: a slip, or printed wrong by the publisher.
     *
     * @param number 10 or 13 characters without separators
     * @param suggestions the ISBNs that were likely meant, the most likely first; may be empty
     */
    record Misprinted(String number, List<Isbn> suggestions) implements IsbnReading {

        public Misprinted {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** The number of something that is no book, or that does not say which book it is. */
    record NotABook(ProductCode code) implements IsbnReading {}

    /**
     * No number that is known here.
     *
     * @param digits how many digits the text has
     * @param suggestions ISBNs that a slip away from it, the most likely first; mostly empty
     */
    record Unreadable(int digits, List<Isbn> suggestions) implements IsbnReading {

        public Unreadable {
            suggestions = List.copyOf(suggestions);
        }
    }
}
