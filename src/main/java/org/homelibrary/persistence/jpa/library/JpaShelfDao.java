package org.homelibrary.persistence.jpa.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ReadingKeys;
import org.homelibrary.model.library.shelf.ShelfCounts;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.library.shelf.ShelfKeys;
import org.homelibrary.model.library.shelf.ShelfMatches;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.Pager;
import org.homelibrary.persistence.jpa.Entities;
import org.homelibrary.persistence.jpa.library.ShelfSql.Source;
import org.homelibrary.persistence.jpa.library.sql.CountTables;
import org.homelibrary.persistence.jpa.library.sql.Sql;
import org.homelibrary.persistence.library.ShelfDao;
import org.homelibrary.persistence.library.ShelfQuery;
import org.homelibrary.persistence.library.TwoPartList;

/** Lists from {@code library_books} and {@code readings}, and counts from their own tables. */
@ApplicationScoped
public class JpaShelfDao implements ShelfDao {

    /** A card with its key in the list. */
    private record Listed(String key, ShelfEntry entry) {}

    private Entities entities;
    private CountTables counts;

    protected JpaShelfDao() {}

    @Inject
    public JpaShelfDao(Entities entities) {
        this.entities = entities;
        this.counts = new CountTables(entities);
    }

    @Override
    public Page<ShelfEntry> list(ShelfQuery query) {
        ShelfSql sql = new ShelfSql(query);
        Pager.Source<Listed> source =
                query.set().shelf() != null && query.order().isOfReader()
                        ? new TwoPartList<>(
                                reading(sql, Source.KNOWN, "", query.descending()),
                                reading(sql, Source.UNKNOWN, ReadingKeys.UNKNOWN, query.descending()),
                                query.descending())
                        : reading(sql, Source.of(query.set(), query.order()), "", query.descending());
        return new Pager<>(query.scope(), Listed::key, source)
                .page(query.cursor(), query.limit())
                .map(Listed::entry);
    }

    /** @param prefix of the keys, which their column leaves out */
    private Pager.Source<Listed> reading(ShelfSql sql, Source source, String prefix, boolean descending) {
        return (backward, key, limit) -> select(
                sql.stretch(source, descending != backward, key == null ? null : key.substring(prefix.length()), limit),
                prefix);
    }

    private List<Listed> select(Sql sql, String prefix) {
        return entities.selectMapped(sql.text(), CardRow.WITH_VIEWER, sql.parameters()).stream()
                .map(row -> new Listed(
                        prefix + row[1], ((CardRow) row[0]).entry((String) row[2], (Integer) row[3], (String) row[4])))
                .toList();
    }

    @Override
    public List<ShelfEntry> findByTitle(LibraryBook book, UUID viewerId, int limit) {
        String prefix = ShelfKeys.titlePrefix(book);
        return Arrays.stream(Shelf.values())
                .map(shelf -> ShelfSql.sameTitle(book.id().libraryId(), viewerId, shelf.name(), prefix, limit))
                .flatMap(sql -> select(sql, "").stream())
                .sorted(Comparator.comparing(Listed::key))
                .limit(limit)
                .map(Listed::entry)
                .toList();
    }

    @Override
    public ShelfCounts counts(UUID libraryId, UUID readerId) {
        return counts.find(libraryId, readerId);
    }

    @Override
    public ShelfMatches countMatches(ShelfQuery query) {
        ShelfSql sql = new ShelfSql(query);
        return new ShelfMatches(
                new ShelfCounts(
                        count(Shelf.class, sql.countShelves()), count(ReadingStatus.class, sql.countStatuses())),
                true);
    }

    private <E extends Enum<E>> Map<E, Integer> count(Class<E> type, Sql sql) {
        Map<E, Integer> found = new EnumMap<>(type);
        for (Object[] row : entities.selectRows(sql.text(), sql.parameters())) {
            found.put(Enum.valueOf(type, (String) row[0]), ((Number) row[1]).intValue());
        }
        return found;
    }
}
