package org.homelibrary.web.books.rows;

import java.util.List;
import java.util.Map;
import org.homelibrary.web.view.BookCard;

/**
 * {@code books/copies}: POST /books/{id}/copies with the fields of each row, and {@code version}.
 *
 * @param version of the book when the form was made
 * @param errors by field name
 */
public record CopiesView(BookCard book, List<CopyRow> rows, long version, Map<String, String> errors) {}
