package org.homelibrary.web.books;

import jakarta.ws.rs.core.MultivaluedMap;
import org.homelibrary.web.view.BookFilter;

/** The query of {@code GET /books}. Read from the address, because JAX-RS makes a bean of parameters by slow reflection. */
final class ListQuery {

    private static final int LONGEST_SEARCH = 200;

    private ListQuery() {}

    /** @param usual whose order and layout are taken where the query names none */
    static BookFilter filter(MultivaluedMap<String, String> query, BookFilter usual) {
        String text = query.getFirst("q");
        return BookFilter.parse(
                text != null && text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text,
                query.getFirst("status"),
                query.getFirst("rating"),
                query.getFirst("sync"),
                query.getFirst("sort"),
                query.getFirst("dir"),
                query.getFirst("view"),
                usual);
    }

    /** Whether the query names an order or a layout. */
    static boolean saysHow(MultivaluedMap<String, String> query) {
        return query.containsKey("sort") || query.containsKey("view");
    }
}
