package org.homelibrary.web.books.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.homelibrary.model.isbn.SearchedNumber;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.household.SharedReadings;

/** The query of {@code GET /books}. Read from the address, because JAX-RS makes a bean of parameters by slow reflection. */
@ApplicationScoped
public class ListQuery {

    private SharedReadings readings;

    protected ListQuery() {}

    @Inject
    public ListQuery(SharedReadings readings) {
        this.readings = readings;
    }

    /**
     * Returns what the query asks for, as far as the member may see it.
     *
     * @param usual whose order and layout are taken where the query names none
     */
    public BookFilter filter(Member member, MultivaluedMap<String, String> query, BookFilter usual) {
        BookFilter filter = BookFilter.parse(query::getFirst, usual);
        return FilterField.MEMBER
                .value(query.getFirst(FilterField.MEMBER.wire()))
                .flatMap(id -> readings.other(member, UUID.fromString(id)))
                .map(person -> filter.readBy(person.userId(), person.username()))
                .orElse(filter);
    }

    /** Whether the query names an order or a layout. */
    static boolean saysHow(MultivaluedMap<String, String> query) {
        return query.containsKey("sort") || query.containsKey("view");
    }

    /**
     * Reads a query, or an address with one, as far as it says which books are listed.
     *
     * @throws NotFoundException when it is about the reading of somebody whose reading the member may not see: what is done
     *     to the books of such a list must not be done to others
     */
    public BookFilter parse(Member member, String query) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        for (String parameter : query.substring(query.indexOf('?') + 1).split("&")) {
            String[] pair = parameter.split("=", 2);
            if (pair.length == 2) {
                parameters.add(decoded(pair[0]), decoded(pair[1]));
            }
        }
        BookFilter filter = filter(member, parameters, BookFilter.NONE);
        String named = parameters.getFirst(FilterField.MEMBER.wire());
        if (named != null
                && !named.isBlank()
                && filter.readerId() == null
                && !named.equals(member.userId().toString())) {
            throw new NotFoundException("no list of " + named);
        }
        return filter;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Returns the list that a filter describes, with the status and rating of the reader whose list it is. */
    static ShelfQuery of(Member member, BookFilter filter, String cursor, int limit) {
        UUID readerId = Objects.requireNonNullElse(filter.readerId(), member.userId());
        return new ShelfQuery(
                member.libraryId(),
                readerId,
                filter.shelf() == null ? BookSet.of(readerId, filter.status()) : BookSet.on(filter.shelf(), readerId),
                conditions(filter),
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

    private static ShelfFilter conditions(BookFilter filter) {
        ShelfFilter conditions = ShelfFilter.NONE
                .text(SearchedNumber.in(filter.text()))
                .terms(filter.terms())
                .possession(filter.possession())
                .lookup(filter.sync())
                .ratedAtLeast(filter.minimumRating());
        if (filter.notOnList()) {
            conditions = conditions.onlyNotOnList();
        }
        return filter.readByNobody() ? conditions.onlyReadByNobody() : conditions;
    }
}
