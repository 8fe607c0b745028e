package org.homelibrary.persistence.jpa.jdbc;

import java.util.Calendar;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.type.descriptor.java.UUIDJavaType;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.text.TypedText;

/** How values are stored. */
public final class StoredValues {

    private static final int MAX_TERM_LENGTH = 250;

    private StoredValues() {}

    public static UUID id(byte[] bytes) {
        return UUIDJavaType.ToBytesTransformer.INSTANCE.parse(bytes);
    }

    /** Of times. A new one for each use, because Derby changes it. */
    public static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    }

    /** Returns a term as it is stored: cut, because an index has no room for a very long one. */
    public static String term(BookTerm term) {
        return TypedText.cut(term.text(), MAX_TERM_LENGTH);
    }

    /** Returns the terms of a book as they are stored. */
    public static Set<String> terms(LibraryBook book) {
        return BookTerm.of(book).stream().map(StoredValues::term).collect(Collectors.toSet());
    }
}
