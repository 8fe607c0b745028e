package org.homelibrary.web.view;

import java.time.Instant;
import java.util.Map;

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

    public static NewBookView empty(Instant opened) {
        return new NewBookView(BookFields.EMPTY, Map.of(), NumberChoices.NONE, null, 0, opened);
    }
}
