package org.homelibrary.persistence.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.homelibrary.model.SearchText;
import org.homelibrary.persistence.BookQuery;

/**
 * The statement that reads a stretch of a library. It names the index, so that its cost never depends on what Derby
 * guesses: the index has the order, and a page without filters reads no more rows than it has.
 */
final class LibraryPage {

    private final UUID userId;
    private final BookQuery query;
    private final List<String> words;

    LibraryPage(UUID userId, BookQuery query) {
        this.userId = userId;
        this.query = query;
        String text = SearchText.fold(query.text());
        this.words = text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    /** See {@link org.homelibrary.persistence.PageCursor#encode}. */
    String scope() {
        return String.join(
                "\n",
                userId.toString(),
                String.join(" ", words),
                String.valueOf(query.status()),
                String.valueOf(query.syncStatus()),
                String.valueOf(query.minimumRating()),
                query.order().name(),
                String.valueOf(query.descending()));
    }

    String sql(boolean backward) {
        boolean descending = descending(backward);
        String order = query.order().name();
        String key = order.toLowerCase(Locale.ROOT) + "_key";
        StringBuilder sql = new StringBuilder("SELECT * FROM user_books --DERBY-PROPERTIES index=USER_BOOKS_")
                .append(order)
                .append(descending ? "_DESC" : "_ASC")
                .append("\nWHERE user_id = ?1 AND ")
                .append(key)
                .append(descending ? " < ?2" : " > ?2");
        int parameter = 3;
        if (query.status() != null) {
            sql.append(" AND status = ?").append(parameter++);
        }
        if (query.syncStatus() != null) {
            sql.append(" AND sync_status = ?").append(parameter++);
        }
        if (query.minimumRating() != null) {
            sql.append(" AND rating_halves >= ?").append(parameter++);
        }
        for (int i = 0; i < words.size(); i++) {
            sql.append(" AND LOCATE(?").append(parameter++).append(", search_text) > 0");
        }
        return sql.append(" ORDER BY ")
                .append(key)
                .append(descending ? " DESC" : "")
                .append(" FETCH FIRST ?")
                .append(parameter)
                .append(" ROWS ONLY")
                .toString();
    }

    List<?> parameters(boolean backward, String key, int limit) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(userId);
        parameters.add(key != null ? key : descending(backward) ? Keys.AFTER_ALL : Keys.BEFORE_ALL);
        if (query.status() != null) {
            parameters.add(query.status().name());
        }
        if (query.syncStatus() != null) {
            parameters.add(query.syncStatus().name());
        }
        if (query.minimumRating() != null) {
            parameters.add(query.minimumRating().halves());
        }
        parameters.addAll(words);
        parameters.add(limit);
        return parameters;
    }

    private boolean descending(boolean backward) {
        return query.descending() != backward;
    }
}
