package org.homelibrary.web.books;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.isbn.SearchedNumber;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.Shelf;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
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

    /** Reads a query, or an address with one, as far as it says which books are listed. */
    static BookFilter parse(String query) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        for (String parameter : query.substring(query.indexOf('?') + 1).split("&")) {
            String[] pair = parameter.split("=", 2);
            if (pair.length == 2) {
                parameters.add(decoded(pair[0]), decoded(pair[1]));
            }
        }
        return filter(parameters, BookFilter.NONE);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Returns the list that a filter describes, as the member sees it. */
    static ShelfQuery of(Member member, BookFilter filter, String cursor, int limit) {
        UUID readerId = member.userId();
        return new ShelfQuery(
                member.libraryId(),
                readerId,
                filter.status() == null ? BookSet.on(Shelf.HOME, readerId) : BookSet.of(readerId, filter.status()),
                ShelfFilter.NONE
                        .text(SearchedNumber.in(filter.text()))
                        .lookup(filter.sync())
                        .ratedAtLeast(filter.minimumRating())
                        .terms(filter.bookTerms()),
                filter.sort(),
                filter.descending(),
                cursor,
                limit);
    }

    /** Returns the same books, in the order in which they were added. */
    static ShelfQuery inOrderOfAdding(Member member, BookFilter filter, String cursor, int limit) {
        ShelfQuery query = of(member, filter, cursor, limit);
        return new ShelfQuery(
                query.libraryId(),
                query.viewerId(),
                query.set(),
                query.filter(),
                ShelfOrder.ADDED,
                false,
                cursor,
                limit);
    }
}
