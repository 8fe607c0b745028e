package org.homelibrary.web.books.edit;

import java.util.Map;
import org.homelibrary.web.view.BookCard;
import org.homelibrary.web.view.BookFields;

/**
 * {@code books/edit}: POST /books/{id} with the {@link BookFields} and {@code version}; POST
 * /books/{id}/cover with the file {@code image}.
 *
 * @param book as stored
 * @param version of the book when the form was made, to notice that it was changed in the meantime
 * @param isbnOwner the book of the library that has the typed ISBN already, or null
 * @param errors by field name, {@code image} for the upload of a cover
 */
public record EditBookView(
        BookCard book, BookFields fields, long version, BookCard isbnOwner, Map<String, String> errors) {}
