package org.homelibrary.service.books;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.homelibrary.model.edition.AuthorLine;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.reading.Reading;

/**
 * What a form says about a book, checked. What it does not say is not touched.
 *
 * @param fields of the household's book, each of its field's type; null empties a field
 * @param reading changes what the reader says about the book
 * @param coverJpeg a cover of the reader's choice, shrunk, or null to leave the cover as it is
 */
public record BookEdit(
        Map<BookField, Object> fields,
        UnaryOperator<Holding> holding,
        UnaryOperator<Reading> reading,
        byte[] coverJpeg) {

    public static final BookEdit NONE =
            new BookEdit(Map.of(), UnaryOperator.identity(), UnaryOperator.identity(), null);

    public BookEdit {
        Map<BookField, Object> copy = new EnumMap<>(BookField.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
    }

    /** Returns the book with the fields and the holding, but not the cover; the same book when nothing changes. */
    LibraryBook applyTo(LibraryBook book, Instant now) {
        LibraryBook edited = book;
        for (Map.Entry<BookField, Object> field : fields.entrySet()) {
            if (!isShownTheSame(field.getKey(), field.getValue(), book)) {
                edited = edited.edited(field.getKey(), field.getValue(), now);
            }
        }
        Holding changed = holding.apply(edited.holding());
        return changed.equals(edited.holding()) ? edited : edited.withHolding(changed);
    }

    /** A form has the authors in one line: one that comes back as it was shown changes nothing. */
    private static boolean isShownTheSame(BookField field, Object value, LibraryBook book) {
        return field == BookField.AUTHORS
                && value instanceof List<?> names
                && AuthorLine.whole(names.stream().map(String.class::cast).toList())
                        .equals(AuthorLine.whole(book.details().authors()));
    }

    Reading applyTo(Reading before) {
        return reading.apply(before);
    }
}
