package org.homelibrary.persistence.jpa.library;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.homelibrary.model.library.shelf.ReadingKeys;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.jpa.Keys;
import org.homelibrary.persistence.jpa.library.sql.FilterSql;
import org.homelibrary.persistence.jpa.library.sql.Sql;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfQuery;

/**
 * The statements that read a part of a list, or count the books in it. They name index and join order, so that their cost
 * never depends on the optimizer's estimates: the index has the order, and a part without filters reads no more rows than it
 * has.
 */
final class ShelfSql {

    /** The table and index from which a list, or a part of it, is read. */
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
        ShelfOrder order = query.order();
        String column =
                switch (source) {
                    case SHELF, STATUS_SORTED -> "b." + column(order);
                    case UNKNOWN -> "b." + column(ShelfOrder.ADDED);
                    case KNOWN, STATUS -> "r." + column(order);
                };
        String direction = descending ? " DESC" : "";
        Sql sql = new Sql();
        cards(sql, query.libraryId(), query.viewerId(), page -> {
            switch (source) {
                case SHELF -> {
                    books(page, column, index("LIBRARY_BOOKS_", order, descending));
                    from(page, column, descending, key);
                }
                case UNKNOWN -> {
                    books(page, column, index("LIBRARY_BOOKS_", ShelfOrder.ADDED, descending));
                    from(page, column, descending, key);
                    page.add(
                            FilterSql.reading("NOT EXISTS", "k.user_id = ? AND k." + column(order) + " > ?"),
                            set.readerId(),
                            ReadingKeys.KNOWN);
                }
                case KNOWN -> {
                    readings(page, column, index("READINGS_SHELF_", order, descending));
                    page.add(" AND r.shelf = ?", set.shelf().name());
                    from(page, column, descending, key == null && !descending ? ReadingKeys.KNOWN : key);
                    if (descending) {
                        page.add(" AND " + column + " > ?", ReadingKeys.KNOWN);
                    }
                }
                case STATUS -> {
                    readings(page, column, index("READINGS_STATUS_", order, descending));
                    page.add(" AND r.status = ?", set.status().name());
                    from(page, column, descending, key);
                }
                case STATUS_SORTED -> {
                    readings(page, column, index("READINGS_STATUS_", ShelfOrder.ADDED, false));
                    page.add(
                            " AND r.status = ? AND r.added_key > ?",
                            set.status().name(),
                            Keys.BEFORE_ALL);
                    from(page, column, descending, key);
                }
            }
            FilterSql.add(page, query.filter(), set.readerId());
            page.add(" ORDER BY " + column + direction + " FETCH FIRST ? ROWS ONLY", limit);
        });
        return sql.add(" ORDER BY page.list_key" + direction);
    }

    /** Reads the cards of the books whose keys another statement selects. */
    private static void cards(Sql sql, UUID libraryId, UUID viewerId, Consumer<Sql> keys) {
        sql.add("SELECT " + CardRow.COLUMNS
                + ", page.list_key, v.status AS viewer_status, v.rating_halves AS viewer_rating,"
                + " v.finished_key AS viewer_finished FROM"
                + Sql.IN_THIS_ORDER + "(");
        keys.accept(sql);
        sql.add(
                ") page INNER JOIN library_books b" + Sql.byKey("LIBRARY_BOOKS_PK")
                        + " ON b.library_id = ? AND b.book_id = page.book_id",
                libraryId);
        sql.add(
                " LEFT OUTER JOIN readings v" + Sql.byKey("READINGS_PK")
                        + " ON v.library_id = ? AND v.book_id = b.book_id AND v.user_id = ?",
                libraryId,
                viewerId);
    }

    private void books(Sql sql, String listKey, String index) {
        sql.add(
                "SELECT b.book_id, " + listKey + " AS list_key FROM" + Sql.IN_THIS_ORDER + "library_books b"
                        + Sql.byIndex(index) + " WHERE b.library_id = ? AND b.shelf = ?",
                query.libraryId(),
                set.shelf().name());
    }

    private void readings(Sql sql, String listKey, String index) {
        sql.add("SELECT r.book_id, " + listKey + " AS list_key");
        fromReadings(sql, index);
    }

    private void fromReadings(Sql sql, String index) {
        sql.add(
                " FROM" + Sql.IN_THIS_ORDER + "readings r" + Sql.byIndex(index) + ", library_books b"
                        + Sql.byKey("LIBRARY_BOOKS_PK") + " WHERE b.library_id = r.library_id AND b.book_id = r.book_id"
                        + " AND r.library_id = ? AND r.user_id = ?",
                query.libraryId(),
                set.readerId());
    }

    private static void from(Sql sql, String column, boolean descending, String key) {
        sql.add(
                " AND " + column + (descending ? " < ?" : " > ?"),
                key != null ? key : descending ? Keys.AFTER_ALL : Keys.BEFORE_ALL);
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
        sql.add(
                "SELECT b.shelf, COUNT(*) FROM" + Sql.IN_THIS_ORDER + "library_books b"
                        + Sql.byIndex("LIBRARY_BOOKS_TITLE_ASC")
                        + " WHERE b.library_id = ? AND b.title_key IS NOT NULL",
                query.libraryId());
        FilterSql.add(sql, query.filter(), set.readerId());
        return sql.add(" GROUP BY b.shelf");
    }

    /** Counts the books that match by the status that the set's reader gave them. */
    Sql countStatuses() {
        Sql sql = new Sql();
        sql.add("SELECT r.status, COUNT(*)");
        fromReadings(sql, "READINGS_STATUS_TITLE_ASC");
        sql.add(" AND r.status IS NOT NULL AND r.title_key IS NOT NULL");
        FilterSql.add(sql, query.filter(), set.readerId());
        return sql.add(" GROUP BY r.status");
    }

    /** Reads the cards of the books on one shelf whose title keys have a prefix. */
    static Sql sameTitle(UUID libraryId, UUID viewerId, String shelf, String prefix, int limit) {
        Sql sql = new Sql();
        cards(sql, libraryId, viewerId, page -> {
            page.add(
                    "SELECT b.book_id, b.title_key AS list_key FROM library_books b"
                            + Sql.byIndex("LIBRARY_BOOKS_TITLE_ASC")
                            + " WHERE b.library_id = ? AND b.shelf = ? AND b.title_key > ? AND b.title_key < ?"
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
