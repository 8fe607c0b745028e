package org.homelibrary.persistence.jpa.library;

import java.util.Locale;
import java.util.UUID;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.ReadingKeys;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.jpa.Keys;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;

/**
 * The statements that read a stretch of a list. They name index and join order, so that their cost never depends on what
 * Derby guesses: the index has the order, and a stretch without filters reads no more rows than it has.
 */
final class ShelfSql {

    /** Where a list, or a part of it, is read from. */
    enum Source {
        /** A shelf in an order of all readers. */
        SHELF,
        /** On a shelf, what the reader has rated, or finished. */
        KNOWN,
        /** On a shelf, what the reader has not: in the order of adding, leaving out the others. */
        UNKNOWN,
        /** A reader's books of one status. */
        STATUS,
        /** The same in an order that readings do not repeat: all of them are read and sorted. */
        STATUS_SORTED;

        static Source of(BookSet set, ShelfOrder order) {
            if (set.shelf() != null) {
                return SHELF;
            }
            return switch (order) {
                case TITLE, AUTHOR, ADDED, RATING, FINISHED -> STATUS;
                case SERIES, PUBLISHED, PAGES -> STATUS_SORTED;
            };
        }
    }

    private static final String IN_THIS_ORDER = " --DERBY-PROPERTIES joinOrder=FIXED\n";

    private final ShelfQuery query;
    private final BookSet set;

    ShelfSql(ShelfQuery query) {
        this.query = query;
        this.set = query.set();
    }

    /**
     * Reads cards, with their keys, in the order of reading.
     *
     * @param key as it is in the source's column, or null
     */
    Sql stretch(Source source, boolean descending, String key, int limit) {
        Sql sql = new Sql();
        cards(sql, query.libraryId(), query.viewerId(), inner -> {
            switch (source) {
                case SHELF -> books(inner, query.order(), descending, key);
                case UNKNOWN -> {
                    books(inner, ShelfOrder.ADDED, descending, key);
                    inner.add(" AND NOT EXISTS (SELECT 1 FROM readings k" + byKey("READINGS_PK")
                            + " WHERE k.library_id = b.library_id AND k.book_id = b.book_id");
                    inner.add(
                            " AND k.user_id = ? AND k." + column(query.order()) + " > ?)",
                            set.readerId(),
                            ReadingKeys.KNOWN);
                }
                case KNOWN -> known(inner, descending, key);
                case STATUS -> {
                    readings(inner, "READINGS_STATUS_", query.order(), descending);
                    inner.add(" AND r.status = ?", set.status().name());
                    from(inner, "r." + column(query.order()), descending, key);
                }
                case STATUS_SORTED -> {
                    readings(inner, "READINGS_STATUS_", ShelfOrder.ADDED, false);
                    inner.add(
                            " AND r.status = ? AND r.added_key > ?",
                            set.status().name(),
                            Keys.BEFORE_ALL);
                    from(inner, "b." + column(query.order()), descending, key);
                }
            }
            filters(inner);
            String orderedBy =
                    switch (source) {
                        case SHELF, STATUS_SORTED -> "b." + column(query.order());
                        case UNKNOWN -> "b.added_key";
                        case KNOWN, STATUS -> "r." + column(query.order());
                    };
            inner.add(" ORDER BY " + orderedBy + (descending ? " DESC" : "") + " FETCH FIRST ? ROWS ONLY", limit);
        });
        return sql.add(" ORDER BY page.list_key" + (descending ? " DESC" : ""));
    }

    /** Reads the cards of books whose keys a statement finds. */
    private static void cards(Sql sql, UUID libraryId, UUID viewerId, java.util.function.Consumer<Sql> keys) {
        sql.add("SELECT " + CardRow.COLUMNS
                + ", page.list_key, v.status AS viewer_status, v.rating_halves AS viewer_rating FROM" + IN_THIS_ORDER
                + "(");
        keys.accept(sql);
        sql.add(
                ") page INNER JOIN library_books b" + byKey("LIBRARY_BOOKS_PK")
                        + " ON b.library_id = ? AND b.book_id = page.book_id",
                libraryId);
        sql.add(
                " LEFT OUTER JOIN readings v" + byKey("READINGS_PK")
                        + " ON v.library_id = ? AND v.book_id = b.book_id AND v.user_id = ?",
                libraryId,
                viewerId);
    }

    private void books(Sql sql, ShelfOrder order, boolean descending, String key) {
        sql.add("SELECT b.book_id, b." + column(order) + " AS list_key FROM" + IN_THIS_ORDER + "library_books b"
                + byIndex(index("LIBRARY_BOOKS_", order, descending)));
        sql.add(
                " WHERE b.library_id = ? AND b.shelf = ?",
                query.libraryId(),
                set.shelf().name());
        from(sql, "b." + column(order), descending, key);
    }

    private void known(Sql sql, boolean descending, String key) {
        readings(sql, "READINGS_SHELF_", query.order(), descending);
        sql.add(" AND r.shelf = ?", set.shelf().name());
        String column = "r." + column(query.order());
        if (descending) {
            from(sql, column, true, key);
            sql.add(" AND " + column + " > ?", ReadingKeys.KNOWN);
        } else {
            from(sql, column, false, key == null ? ReadingKeys.KNOWN : key);
        }
    }

    private void readings(Sql sql, String indexes, ShelfOrder order, boolean descending) {
        String alias = Source.of(set, query.order()) == Source.STATUS_SORTED ? "b." : "r.";
        sql.add("SELECT r.book_id, " + alias + column(query.order()) + " AS list_key FROM" + IN_THIS_ORDER
                + "readings r" + byIndex(index(indexes, order, descending))
                + ", library_books b" + byKey("LIBRARY_BOOKS_PK"));
        sql.add(
                " WHERE b.library_id = r.library_id AND b.book_id = r.book_id AND r.library_id = ? AND r.user_id = ?",
                query.libraryId(),
                set.readerId());
    }

    private static void from(Sql sql, String column, boolean descending, String key) {
        sql.add(
                " AND " + column + (descending ? " < ?" : " > ?"),
                key != null ? key : descending ? Keys.AFTER_ALL : Keys.BEFORE_ALL);
    }

    private static String byIndex(String name) {
        return " --DERBY-PROPERTIES index=" + name + "\n";
    }

    private static String byKey(String name) {
        return " --DERBY-PROPERTIES constraint=" + name + ", joinStrategy=NESTEDLOOP\n";
    }

    private static String column(ShelfOrder order) {
        return order.name().toLowerCase(Locale.ROOT) + "_key";
    }

    private static String index(String prefix, ShelfOrder order, boolean descending) {
        return prefix + order + (descending ? "_DESC" : "_ASC");
    }

    /** Counts the books that match on each shelf. */
    Sql countShelves() {
        Sql sql = new Sql();
        sql.add("SELECT b.shelf, COUNT(*) FROM" + IN_THIS_ORDER + "library_books b"
                + byIndex("LIBRARY_BOOKS_TITLE_ASC"));
        sql.add(" WHERE b.library_id = ? AND b.title_key IS NOT NULL", query.libraryId());
        filters(sql);
        return sql.add(" GROUP BY b.shelf");
    }

    /** Counts the books that match by the status that the set's reader gave them. */
    Sql countStatuses() {
        Sql sql = new Sql();
        sql.add("SELECT r.status, COUNT(*) FROM" + IN_THIS_ORDER + "readings r"
                + byIndex("READINGS_STATUS_TITLE_ASC") + ", library_books b"
                + byKey("LIBRARY_BOOKS_PK"));
        sql.add(
                " WHERE b.library_id = r.library_id AND b.book_id = r.book_id AND r.library_id = ? AND r.user_id = ?"
                        + " AND r.status IS NOT NULL AND r.title_key IS NOT NULL",
                query.libraryId(),
                set.readerId());
        filters(sql);
        return sql.add(" GROUP BY r.status");
    }

    private void filters(Sql sql) {
        ShelfFilter filter = query.filter();
        if (filter.possession() != null) {
            sql.add(" AND b.possession = ?", filter.possession().name());
        }
        if (!filter.lookups().isEmpty()) {
            sql.add(
                    " AND b.lookup_status IN (?" + ", ?".repeat(filter.lookups().size() - 1) + ")",
                    filter.lookups().stream().map(SyncStatus::name).toArray());
        }
        for (String word : filter.words()) {
            sql.add(" AND LOCATE(?, b.search_text) > 0", word);
        }
        for (BookTerm term : filter.terms()) {
            sql.add(" AND EXISTS (SELECT 1 FROM book_terms t" + byKey("BOOK_TERMS_PK")
                    + " WHERE t.library_id = b.library_id AND t.book_id = b.book_id");
            sql.add(" AND t.term = ?)", BookTermTable.text(term));
        }
        if (filter.minimumRating() != null) {
            said(
                    sql,
                    "EXISTS",
                    "f.user_id = ? AND f.rating_halves >= ?",
                    set.readerId(),
                    filter.minimumRating().halves());
        }
        if (filter.notOnList()) {
            said(sql, "NOT EXISTS", "f.user_id = ? AND f.status IS NOT NULL", set.readerId());
        }
        if (filter.readByNobody()) {
            said(sql, "NOT EXISTS", "f.status = ?", org.homelibrary.model.ReadingStatus.READ.name());
        }
    }

    private static void said(Sql sql, String whether, String condition, Object... values) {
        sql.add(" AND " + whether + " (SELECT 1 FROM readings f" + byKey("READINGS_PK")
                + " WHERE f.library_id = b.library_id AND f.book_id = b.book_id");
        sql.add(" AND " + condition + ")", values);
    }

    /** Reads the cards of the books on one shelf whose title's keys begin with a text. */
    static Sql sameTitle(UUID libraryId, UUID viewerId, String shelf, String prefix, int limit) {
        Sql sql = new Sql();
        cards(sql, libraryId, viewerId, inner -> {
            inner.add("SELECT b.book_id, b.title_key AS list_key FROM library_books b"
                    + byIndex("LIBRARY_BOOKS_TITLE_ASC"));
            inner.add(
                    " WHERE b.library_id = ? AND b.shelf = ? AND b.title_key > ? AND b.title_key < ?"
                            + " ORDER BY b.title_key FETCH FIRST ? ROWS ONLY",
                    libraryId,
                    shelf,
                    prefix,
                    prefix + Keys.AFTER_ALL,
                    limit);
        });
        return sql;
    }
}
