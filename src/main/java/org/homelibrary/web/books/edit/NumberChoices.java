package org.homelibrary.web.books.edit;

import java.util.List;

/**
 * What {@code books/new} offers where the field for the ISBN does not name exactly one book.
 *
 * @param several whether the text names each of the ISBNs, and not something that is like them
 * @param isbns each is offered as a button, the most likely first
 * @param asPrinted a number that can be kept although it is no valid ISBN, or null
 * @param byHand whether there is nothing to look up, so that the book can only be added by hand
 */
public record NumberChoices(boolean several, List<String> isbns, String asPrinted, boolean byHand) {

    public static final NumberChoices NONE = new NumberChoices(false, List.of(), null, false);

    public NumberChoices {
        isbns = List.copyOf(isbns);
    }

    public boolean isEmpty() {
        return isbns.isEmpty() && asPrinted == null;
    }
}
