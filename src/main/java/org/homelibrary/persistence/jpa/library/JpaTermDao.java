package org.homelibrary.persistence.jpa.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.model.library.shelf.TermCount;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.Pager;
import org.homelibrary.persistence.jpa.Entities;
import org.homelibrary.persistence.jpa.Keys;
import org.homelibrary.persistence.jpa.library.sql.Sql;
import org.homelibrary.persistence.library.TermDao;
import org.homelibrary.persistence.library.TermQuery;

/** Tables {@code counted_terms} and {@code series_positions}. */
@ApplicationScoped
public class JpaTermDao implements TermDao {

    private record Counted(String key, String name, int books) {}

    private Entities entities;

    protected JpaTermDao() {}

    @Inject
    public JpaTermDao(Entities entities) {
        this.entities = entities;
    }

    @Override
    public Page<TermCount> list(TermQuery query) {
        Page<Counted> page = new Pager<Counted>(
                        query.scope(), Counted::key, (backward, key, limit) -> read(query, backward, key, limit))
                .page(query.cursor(), query.limit());
        Map<String, Set<String>> positions = query.kind() == Kind.SERIES ? positions(query, page.items()) : Map.of();
        return page.map(counted -> TermCount.of(
                BookTerm.of(query.kind(), counted.name()).orElseThrow(),
                counted.name(),
                counted.books(),
                positions.getOrDefault(counted.key(), Set.of())));
    }

    private List<Counted> read(TermQuery query, boolean backward, String key, int limit) {
        Sql sql = stretch(query, backward, key, limit);
        return entities.selectRows(sql.text(), sql.parameters()).stream()
                .map(row -> new Counted((String) row[0], (String) row[1], ((Number) row[2]).intValue()))
                .toList();
    }

    static Sql stretch(TermQuery query, boolean backward, String key, int limit) {
        String prefix = query.keyPrefix();
        String first = prefix + Keys.BEFORE_ALL;
        String last = prefix + Keys.AFTER_ALL;
        return new Sql()
                .add("SELECT t.sort_key AS list_key, t.name, t.books FROM counted_terms t"
                        + Sql.byIndex(backward ? "COUNTED_TERMS_DESC" : "COUNTED_TERMS_ASC"))
                .add(
                        " WHERE t.library_id = ? AND t.kind = ?",
                        query.libraryId(),
                        query.kind().name())
                .add(
                        " AND t.sort_key > ? AND t.sort_key < ?",
                        key == null || backward ? first : key,
                        key == null || !backward ? last : key)
                .add(" ORDER BY t.sort_key" + (backward ? " DESC" : "") + " FETCH FIRST ? ROWS ONLY", limit);
    }

    /** By the keys of the series. */
    private Map<String, Set<String>> positions(TermQuery query, List<Counted> series) {
        Map<String, Set<String>> found = new HashMap<>();
        if (!series.isEmpty()) {
            Sql sql = positions(
                    query, series.get(0).key(), series.get(series.size() - 1).key());
            entities.selectRows(sql.text(), sql.parameters())
                    .forEach(row -> found.computeIfAbsent((String) row[0], key -> new TreeSet<>())
                            .add((String) row[1]));
        }
        return found;
    }

    static Sql positions(TermQuery query, String firstKey, String lastKey) {
        return new Sql()
                .add("SELECT t.sort_key AS list_key, p.position FROM" + Sql.IN_THIS_ORDER + "counted_terms t"
                        + Sql.byIndex("COUNTED_TERMS_ASC") + ", series_positions p" + Sql.byKey("SERIES_POSITIONS_PK"))
                .add(" WHERE t.library_id = ? AND t.kind = ?", query.libraryId(), Kind.SERIES.name())
                .add(" AND t.sort_key >= ? AND t.sort_key <= ?", firstKey, lastKey)
                .add(" AND p.library_id = t.library_id AND p.term_id = t.term_id");
    }
}
