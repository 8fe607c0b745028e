package org.homelibrary.web.books;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumMap;
import java.util.Map;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.web.view.BookFilter;

/** The query of {@code GET /books}. Read from the address, because JAX-RS makes a bean of parameters by slow reflection. */
final class ListQuery {

    private static final int LONGEST_SEARCH = 200;

    /** The longest there is is that of a series. */
    private static final int LONGEST_NAME = 300;

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
                        usual)
                .withTerms(terms(query));
    }

    private static Map<Kind, String> terms(MultivaluedMap<String, String> query) {
        Map<Kind, String> terms = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            String name = query.getFirst(BookFilter.wire(kind));
            if (name != null && name.length() <= LONGEST_NAME) {
                terms.put(kind, name);
            }
        }
        return terms;
    }

    /** Whether the query names an order or a layout. */
    static boolean saysHow(MultivaluedMap<String, String> query) {
        return query.containsKey("sort") || query.containsKey("view");
    }
}
