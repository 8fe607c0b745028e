package org.homelibrary.web.books.edit;

import java.time.Instant;
import java.util.Map;
import org.homelibrary.web.view.BookCard;
import org.homelibrary.web.view.BookFields;

/**
 * {@code books/new}: POST /books with the {@link BookFields} and {@code opened}.
 *
 * @param choices what is offered where the ISBN was not read without doubt
 * @param owned the book that is in the library already, or null
 * @param freeCopy to be sent as {@code copy} for having one more of the owned book, or 0 when there is no second one
 * @param opened when the form was made: a book that was added since may have been added by it
 */
public record NewBookView(
        BookFields fields,
        Map<String, String> errors,
        NumberChoices choices,
        BookCard owned,
        int freeCopy,
        Instant opened) {

    /** What is longer was pasted and is no title. */
    private static final int MAX_OFFERED = 100;

    public static NewBookView empty(Instant opened) {
        return new NewBookView(BookFields.EMPTY, Map.of(), NumberChoices.NONE, null, 0, opened);
    }

    /** Whether what was typed for an ISBN may as well be a title, as {@code 1984} is. */
    public boolean offersSearch() {
        String typed = fields.isbn().strip();
        return errors.containsKey("isbn")
                && choices.isEmpty()
                && !choices.byHand()
                && typed.length() <= MAX_OFFERED
                && typed.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
