package org.homelibrary.persistence.jpa.library.sql;

import java.util.UUID;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.persistence.jpa.jdbc.StoredValues;
import org.homelibrary.persistence.library.ShelfFilter;

/** The conditions of a filter, in a statement that reads {@code library_books b}. */
public final class FilterSql {

    private FilterSql() {}

    /** @param readerId whose ratings and statuses the filter is about */
    public static void add(Sql sql, ShelfFilter filter, UUID readerId) {
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
            sql.add(
                    " AND EXISTS (SELECT 1 FROM book_terms t" + Sql.byKey("BOOK_TERMS_PK")
                            + " WHERE t.library_id = b.library_id AND t.book_id = b.book_id AND t.term = ?)",
                    StoredValues.term(term));
        }
        if (filter.minimumRating() != null) {
            sql.add(
                    reading("EXISTS", "k.user_id = ? AND k.rating_halves >= ?"),
                    readerId,
                    filter.minimumRating().halves());
        }
        if (filter.notOnList()) {
            sql.add(reading("NOT EXISTS", "k.user_id = ? AND k.status IS NOT NULL"), readerId);
        }
        if (filter.readByNobody()) {
            sql.add(reading("NOT EXISTS", "k.status = ?"), ReadingStatus.READ.name());
        }
    }

    /**
     * Returns the condition that the book has, or has not, such a reading.
     *
     * @param condition on {@code readings k}
     */
    public static String reading(String whether, String condition) {
        return " AND " + whether + " (SELECT 1 FROM readings k" + Sql.byKey("READINGS_PK")
                + " WHERE k.library_id = b.library_id AND k.book_id = b.book_id AND " + condition + ")";
    }
}
