package org.homelibrary.web.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * {@code books/new}: POST /books with the {@link BookFields} and {@code opened}.
 *
 * @param suggestions valid ISBNs that are one slip away from what was typed; each is offered as a button
 * @param owned the book that is in the library already, or null
 * @param freeCopy to be sent as {@code copy} for having one more of the owned book, or 0 when there is no second one
 * @param opened when the form was made: a book that was added since may have been added by it
 */
public record NewBookView(
        BookFields fields,
        Map<String, String> errors,
        List<String> suggestions,
        BookCard owned,
        int freeCopy,
        Instant opened) {

    public NewBookView {
        suggestions = List.copyOf(suggestions);
    }

    public static NewBookView empty(Instant opened) {
        return new NewBookView(BookFields.EMPTY, Map.of(), List.of(), null, 0, opened);
    }
}
