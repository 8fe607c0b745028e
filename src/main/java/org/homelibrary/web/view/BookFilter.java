package org.homelibrary.web.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homelibrary.model.Rating;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.model.library.shelf.ShelfOrder;

/**
 * What of the library is listed, and how; makes the addresses of all neighbouring lists. Any filter may be null.
 *
 * @param text what was searched for, as typed; never null
 * @param minimumRating books rated at least this
 * @param terms the names of an author, a series, a tag, a location and a language that a book must have, as typed
 */
public record BookFilter(
        String text,
        ReadingStatus status,
        Rating minimumRating,
        SyncStatus sync,
        ShelfOrder sort,
        boolean descending,
        ListLayout layout,
        Map<Kind, String> terms) {

    public static final BookFilter NONE = new BookFilter(
            "", null, null, null, ShelfOrder.ADDED, ShelfOrder.ADDED.descendingByDefault(), ListLayout.GRID, Map.of());

    /** The orders that a list offers; an address may name any. */
    private static final List<ShelfOrder> OFFERED =
            List.of(ShelfOrder.TITLE, ShelfOrder.AUTHOR, ShelfOrder.ADDED, ShelfOrder.RATING);

    public BookFilter {
        text = text == null ? "" : text.strip();
        Objects.requireNonNull(sort);
        Objects.requireNonNull(layout);
        Map<Kind, String> named = new EnumMap<>(Kind.class);
        terms.forEach((kind, name) -> BookTerm.of(kind, name).ifPresent(term -> named.put(kind, name.strip())));
        terms = Collections.unmodifiableMap(named);
    }

    /**
     * Reads the query of {@code GET /books}; what is missing or unknown filters nothing.
     *
     * @param usual whose order and layout are taken where the query names none
     */
    public static BookFilter parse(
            String q,
            String status,
            String rating,
            String sync,
            String sort,
            String dir,
            String view,
            BookFilter usual) {
        Optional<ShelfOrder> named = ShelfOrder.ofWire(sort);
        ShelfOrder order = named.orElse(usual.sort);
        boolean usualDirection = named.isPresent() ? order.descendingByDefault() : usual.descending;
        return new BookFilter(
                q,
                ReadingStatus.ofWire(status).orElse(null),
                Rating.parse(rating).orElse(null),
                syncOfWire(sync).orElse(null),
                order,
                dir == null || dir.isEmpty() ? usualDirection : dir.equals("desc"),
                view == null || view.isEmpty() ? usual.layout : ListLayout.ofWire(view),
                Map.of());
    }

    /** The form of a lookup state that is used in addresses: {@code not-applicable}. */
    public static String wire(SyncStatus sync) {
        return sync.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return empty when the text names no lookup state */
    public static Optional<SyncStatus> syncOfWire(String text) {
        for (SyncStatus sync : SyncStatus.values()) {
            if (wire(sync).equals(text)) {
                return Optional.of(sync);
            }
        }
        return Optional.empty();
    }

    public BookFilter withStatus(ReadingStatus other) {
        return new BookFilter(text, other, minimumRating, sync, sort, descending, layout, terms);
    }

    public BookFilter withSync(SyncStatus other) {
        return new BookFilter(text, status, minimumRating, other, sort, descending, layout, terms);
    }

    public BookFilter withTerms(Map<Kind, String> others) {
        return new BookFilter(text, status, minimumRating, sync, sort, descending, layout, others);
    }

    public BookFilter without(Kind kind) {
        Map<Kind, String> others = new EnumMap<>(Kind.class);
        others.putAll(terms);
        others.remove(kind);
        return withTerms(others);
    }

    /** Returns the terms that a book must have. */
    public Set<BookTerm> bookTerms() {
        return terms.entrySet().stream()
                .flatMap(term -> BookTerm.of(term.getKey(), term.getValue()).stream())
                .collect(Collectors.toSet());
    }

    /** The form of a kind of terms that is used in addresses: {@code author}. */
    public static String wire(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    public BookFilter withLayout(ListLayout other) {
        return new BookFilter(text, status, minimumRating, sync, sort, descending, other, terms);
    }

    /** The orders to choose from: those that a list offers, and this one. */
    public List<ShelfOrder> orders() {
        return OFFERED.contains(sort)
                ? OFFERED
                : Stream.concat(OFFERED.stream(), Stream.of(sort)).toList();
    }

    /** Sorted by the given order; when it is sorted by it already, the other way round. */
    public BookFilter sortedBy(ShelfOrder order) {
        boolean direction = order == sort ? !descending : order.descendingByDefault();
        return new BookFilter(text, status, minimumRating, sync, order, direction, layout, terms);
    }

    /** Everything, in the same order and layout. */
    public BookFilter cleared() {
        return new BookFilter("", null, null, null, sort, descending, layout, Map.of());
    }

    /** Whether something may be hidden. */
    public boolean narrows() {
        return !text.isEmpty() || status != null || !terms.isEmpty() || narrowsByDetail();
    }

    /** Whether one of the filters that a phone folds away is in use. */
    public boolean narrowsByDetail() {
        return minimumRating != null || sync != null;
    }

    /** Address of the first page of this list. It names order and layout, because others may be remembered. */
    public String href() {
        return href(null);
    }

    /** @param cursor of another page of this list, or null for its first page */
    public String href(String cursor) {
        StringBuilder query = new StringBuilder();
        append(query, "q", text.isEmpty() ? null : text);
        append(query, "status", status == null ? null : status.wire());
        append(query, "rating", minimumRating == null ? null : minimumRating.wire());
        append(query, "sync", sync == null ? null : wire(sync));
        terms.forEach((kind, name) -> append(query, wire(kind), name));
        append(query, "sort", sort.wire());
        if (descending != sort.descendingByDefault()) {
            append(query, "dir", descending ? "desc" : "asc");
        }
        append(query, "view", layout.wire());
        append(query, "after", cursor);
        return "/books" + query;
    }

    private static void append(StringBuilder query, String name, String value) {
        if (value != null) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
