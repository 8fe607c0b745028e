package org.homelibrary.web.view;

import java.util.List;
import java.util.Map;

/**
 * {@code books/new}: POST /books with the {@link BookFields}.
 *
 * @param suggestions valid ISBNs that are one slip away from what was typed; each is offered as a button
 * @param owned the book that is in the library already, or null
 */
public record NewBookView(BookFields fields, Map<String, String> errors, List<String> suggestions, BookCard owned) {

    public NewBookView {
        suggestions = List.copyOf(suggestions);
    }

    public static NewBookView empty() {
        return new NewBookView(BookFields.EMPTY, Map.of(), List.of(), null);
    }
}
