package org.homelibrary.persistence.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.homelibrary.persistence.BookQuery;

/**
 * The statement that reads a stretch of a library. It names the index, so that its cost never depends on what Derby
 * guesses: the index has the order, and a page without filters reads no more rows than it has.
 */
final class LibraryPage {

    private static final int FIRST_FILTER = 4;

    private final UUID userId;
    private final BookQuery query;
    private final List<String> words;

    LibraryPage(UUID userId, BookQuery query) {
        this.userId = userId;
        this.query = query;
        this.words = query.words();
    }

    String sql(boolean backward) {
        String key = query.order().name().toLowerCase(Locale.ROOT) + "_key";
        String direction = descending(backward) ? " DESC" : "";
        String stretch = stretch(key, backward) + " ORDER BY " + key + direction + " FETCH FIRST ?3 ROWS ONLY";
        if (words.isEmpty()) {
            return "SELECT * FROM " + stretch;
        }
        // Many rows are looked at for the few that have the words: whole books are read of those few only.
        return "SELECT b.* FROM --DERBY-PROPERTIES joinOrder=FIXED\n(SELECT book_id FROM " + stretch + ") matching,"
                + " user_books b --DERBY-PROPERTIES constraint=USER_BOOKS_PK\n"
                + " WHERE b.user_id = ?1 AND b.book_id = matching.book_id ORDER BY b." + key + direction;
    }

    private String stretch(String key, boolean backward) {
        StringBuilder sql = new StringBuilder("user_books --DERBY-PROPERTIES index=USER_BOOKS_")
                .append(query.order())
                .append(descending(backward) ? "_DESC" : "_ASC")
                .append("\nWHERE user_id = ?1 AND ")
                .append(key)
                .append(descending(backward) ? " < ?2" : " > ?2");
        if (query.status() != null) {
            sql.append(" AND status = ?").append(FIRST_FILTER);
        }
        return sql.append(filters(query.status() == null ? FIRST_FILTER : FIRST_FILTER + 1))
                .toString();
    }

    /** The number of matching books by their status, whatever the query's own status is. */
    String countSql() {
        return "SELECT status, COUNT(*) FROM user_books WHERE user_id = ?1 AND deleted_at IS NULL" + filters(2)
                + " GROUP BY status";
    }

    /** All filters but the status. */
    private String filters(int firstParameter) {
        StringBuilder sql = new StringBuilder();
        int parameter = firstParameter;
        if (!query.syncStatuses().isEmpty()) {
            List<String> states = new ArrayList<>();
            for (int i = 0; i < query.syncStatuses().size(); i++) {
                states.add("?" + parameter++);
            }
            sql.append(" AND sync_status IN (")
                    .append(String.join(", ", states))
                    .append(')');
        }
        if (query.minimumRating() != null) {
            sql.append(" AND rating_halves >= ?").append(parameter++);
        }
        for (int i = 0; i < words.size(); i++) {
            sql.append(" AND LOCATE(?").append(parameter++).append(", search_text) > 0");
        }
        return sql.toString();
    }

    List<?> countParameters() {
        List<Object> parameters = new ArrayList<>(List.of(userId));
        addFilters(parameters);
        return parameters;
    }

    List<?> parameters(boolean backward, String key, int limit) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(userId);
        parameters.add(key != null ? key : descending(backward) ? Keys.AFTER_ALL : Keys.BEFORE_ALL);
        parameters.add(limit);
        if (query.status() != null) {
            parameters.add(query.status().name());
        }
        addFilters(parameters);
        return parameters;
    }

    private void addFilters(List<Object> parameters) {
        query.syncStatuses().forEach(state -> parameters.add(state.name()));
        if (query.minimumRating() != null) {
            parameters.add(query.minimumRating().halves());
        }
        parameters.addAll(words);
    }

    private boolean descending(boolean backward) {
        return query.descending() != backward;
    }
}
