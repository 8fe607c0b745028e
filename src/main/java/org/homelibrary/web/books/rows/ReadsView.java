package org.homelibrary.web.books.rows;

import java.util.List;
import java.util.Map;
import org.homelibrary.web.view.BookCard;

/**
 * {@code books/reads}: POST /books/{id}/reads with the fields of each row, and {@code version}.
 *
 * @param version of the member's reading when the form was made
 * @param errors by field name
 */
public record ReadsView(BookCard book, List<ReadRow> rows, long version, Map<String, String> errors) {}
