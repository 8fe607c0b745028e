package org.homelibrary.web.books.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.ShelfCounts;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.web.view.ListLayout;
import org.homelibrary.web.view.StatusName;

/**
 * What of the library is listed, and how; makes the addresses of all neighbouring lists.
 *
 * @param text what was searched for, as typed; never null
 * @param values each as {@link FilterField#value} gives it
 * @param readerName of the {@linkplain FilterField#MEMBER member} whose reading the list is about, null for the viewer's own
 */
public record BookFilter(
        String text,
        Map<FilterField, String> values,
        String readerName,
        ShelfOrder sort,
        boolean descending,
        ListLayout layout) {

    public static final BookFilter NONE = new BookFilter(
            "", Map.of(), null, ShelfOrder.ADDED, ShelfOrder.ADDED.descendingByDefault(), ListLayout.GRID);

    private static final int MAX_TEXT = 200;

    public BookFilter {
        text = text == null ? "" : text.strip();
        Objects.requireNonNull(sort);
        Objects.requireNonNull(layout);
        Map<FilterField, String> copy = new EnumMap<>(FilterField.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /**
     * Reads the query of {@code GET /books}; what is missing or unknown filters nothing. The member is left out, because not
     * everybody's reading may be seen: see {@link #readBy}.
     *
     * @param query gives the value of a parameter, or null
     * @param usual whose order and layout are taken where the query names none
     */
    public static BookFilter parse(UnaryOperator<String> query, BookFilter usual) {
        String text = query.apply("q");
        Map<FilterField, String> values = new EnumMap<>(FilterField.class);
        for (FilterField field : FilterField.values()) {
            if (field != FilterField.MEMBER) {
                field.value(query.apply(field.wire())).ifPresent(value -> values.put(field, value));
            }
        }
        Optional<ShelfOrder> named = ShelfOrder.ofWire(query.apply("sort"));
        ShelfOrder order = named.orElse(usual.sort);
        boolean usualDirection = named.isPresent() ? order.descendingByDefault() : usual.descending;
        String dir = query.apply("dir");
        String view = query.apply("view");
        return new BookFilter(
                text != null && text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text,
                values,
                null,
                order,
                dir == null || dir.isEmpty() ? usualDirection : dir.equals("desc"),
                view == null || view.isEmpty() ? usual.layout : ListLayout.ofWire(view));
    }

    /** By the status and rating of a member who lets the household see them. */
    public BookFilter readBy(UUID userId, String name) {
        return with(FilterField.MEMBER, userId.toString(), name);
    }

    /** @param value as {@link FilterField#value} gives it, or null for any */
    public BookFilter with(FilterField field, String value) {
        return with(field, value, field == FilterField.MEMBER ? null : readerName);
    }

    private BookFilter with(FilterField field, String value, String name) {
        Map<FilterField, String> others = new EnumMap<>(FilterField.class);
        others.putAll(values);
        if (value == null) {
            others.remove(field);
        } else {
            others.put(field, value);
        }
        return new BookFilter(text, others, name, sort, descending, layout);
    }

    public BookFilter without(FilterField field) {
        return with(field, null);
    }

    public BookFilter withoutText() {
        return new BookFilter("", values, readerName, sort, descending, layout);
    }

    public BookFilter withLayout(ListLayout other) {
        return new BookFilter(text, values, readerName, sort, descending, other);
    }

    /** Sorted by the given order; when it is sorted by it already, the other way round. */
    public BookFilter sortedBy(ShelfOrder order) {
        boolean direction = order == sort ? !descending : order.descendingByDefault();
        return new BookFilter(text, values, readerName, order, direction, layout);
    }

    /** Everything, in the same order and layout. */
    public BookFilter cleared() {
        return new BookFilter("", Map.of(), null, sort, descending, layout);
    }

    /** The tab of one status; of null, all that is at home. */
    public BookFilter tab(ReadingStatus status) {
        BookFilter tab = with(FilterField.STATUS, status == null ? null : status.wire());
        boolean leavesShelf = status == null ? tab.shelf() != Shelf.HOME : shelf() != null && shelf() != Shelf.HOME;
        return leavesShelf ? tab.without(FilterField.POSSESSION) : tab;
    }

    /** The same of what the household does not have (any more), whatever its status is. */
    public BookFilter elsewhere(Possession possession) {
        return without(FilterField.STATUS).with(FilterField.POSSESSION, possession.wire());
    }

    private String get(FilterField field) {
        return values.get(field);
    }

    /** Null for any. */
    public ReadingStatus status() {
        return StatusName.status(get(FilterField.STATUS));
    }

    public boolean notOnList() {
        return StatusName.NONE.equals(get(FilterField.STATUS));
    }

    /** Null for any. */
    public Rating minimumRating() {
        return Rating.parse(get(FilterField.RATING)).orElse(null);
    }

    public boolean readByNobody() {
        return values.containsKey(FilterField.READ);
    }

    /** Null for any. */
    public SyncStatus sync() {
        return SyncStatus.ofWire(get(FilterField.SYNC)).orElse(null);
    }

    /** Whose reading the list is about, or null for the viewer's own. */
    public UUID readerId() {
        return readerName == null ? null : UUID.fromString(get(FilterField.MEMBER));
    }

    /** Returns the terms that a book must have. */
    public Set<BookTerm> terms() {
        return FilterField.TERMS.stream()
                .flatMap(field -> BookTerm.of(field.kind(), get(field)).stream())
                .collect(Collectors.toSet());
    }

    /** The shelf that is listed, or null for the books of one status, wherever they are. */
    public Shelf shelf() {
        if (status() != null) {
            return null;
        }
        return Possession.ofWire(get(FilterField.POSSESSION))
                .map(Possession::shelf)
                .orElse(Shelf.HOME);
    }

    public boolean isWishList() {
        return shelf() == Shelf.WISH_LIST;
    }

    /** How the household has the books that are listed; null for any, and where the shelf says it. */
    public Possession possession() {
        Shelf shelf = shelf();
        return shelf == null || shelf == Shelf.HOME
                ? Possession.ofWire(get(FilterField.POSSESSION)).orElse(null)
                : null;
    }

    /** How many of the counted books are on this list's shelf, or of its status. */
    public int numberIn(ShelfCounts counts) {
        return shelf() == null ? counts.of(status()) : counts.of(shelf());
    }

    /** Whether all books of a shelf, or of one status, are listed. */
    public boolean isWholeTab() {
        return counted().equals(NONE);
    }

    /** Whether one count of books by shelf and status says how many this list and the other one have. */
    public boolean isCountedWith(BookFilter other) {
        return counted().equals(other.counted());
    }

    /** Without shelf and status, by which books are counted, and all that changes no number. */
    private BookFilter counted() {
        BookFilter counted = new BookFilter(text, values, null, NONE.sort, NONE.descending, NONE.layout)
                .without(FilterField.MEMBER)
                .with(
                        FilterField.POSSESSION,
                        possession() == null ? null : possession().wire());
        return notOnList() ? counted : counted.without(FilterField.STATUS);
    }

    /** Whether something of the shelf may be hidden. */
    public boolean narrows() {
        return status() != null || !isWholeTab();
    }

    /** Address of the first page of this list. It names order and layout, because others may be remembered. */
    public String href() {
        return href(null);
    }

    /** @param cursor of another page of this list, or null for its first page */
    public String href(String cursor) {
        return "/books" + query(cursor);
    }

    /** Address of the page on which this filter can be changed. */
    public String formHref() {
        return "/books/filters" + query(null);
    }

    private String query(String cursor) {
        StringBuilder query = new StringBuilder();
        append(query, "q", text.isEmpty() ? null : text);
        values.forEach((field, value) -> append(query, field.wire(), value));
        append(query, "sort", sort.wire());
        if (descending != sort.descendingByDefault()) {
            append(query, "dir", descending ? "desc" : "asc");
        }
        append(query, "view", layout.wire());
        append(query, "after", cursor);
        return query.toString();
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
