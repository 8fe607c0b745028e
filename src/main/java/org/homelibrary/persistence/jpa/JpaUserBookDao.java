package org.homelibrary.persistence.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.LibraryCounts;
import org.homelibrary.model.MatchCounts;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.ShelfEntry;
import org.homelibrary.model.UserBook;
import org.homelibrary.model.UserBookId;
import org.homelibrary.persistence.BookQuery;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.Pager;
import org.homelibrary.persistence.UserBookDao;

/** Tables {@code user_books} and {@code library_counts}. */
@ApplicationScoped
public class JpaUserBookDao implements UserBookDao {

    private Entities entities;
    private LibraryCountsTable counts;

    protected JpaUserBookDao() {}

    @Inject
    JpaUserBookDao(Entities entities) {
        this.entities = entities;
        this.counts = new LibraryCountsTable(entities);
    }

    @Override
    public UserBook add(UserBook book) {
        counts.move(book.getUserId(), null, counted(book));
        return entities.insert(book);
    }

    @Override
    public Optional<UserBook> find(UUID userId, UUID bookId) {
        return entities.find(UserBook.class, new UserBookId(userId, bookId));
    }

    @Override
    public UserBook save(UserBook book) {
        UserBook before = find(book.getUserId(), book.getBookId())
                .filter(stored -> stored.getVersion() == book.getVersion())
                .orElseThrow(JpaUserBookDao::changed);
        counts.move(book.getUserId(), counted(before), counted(book));
        return entities.update(UserBook.class, new UserBookId(book.getUserId(), book.getBookId()), book);
    }

    @Override
    public UserBook replace(UserBook replaced, UserBook book) {
        UUID userId = replaced.getUserId();
        UserBook before = find(userId, replaced.getBookId())
                .filter(stored -> stored.getVersion() == replaced.getVersion())
                .orElseThrow(JpaUserBookDao::changed);
        counts.move(userId, counted(before), counted(book));
        int gone = entities.execute(
                "DELETE FROM UserBook b WHERE b.userId = ?1 AND b.bookId = ?2 AND b.version = ?3",
                userId,
                replaced.getBookId(),
                replaced.getVersion());
        if (gone == 0) {
            throw changed();
        }
        entities.execute(
                "DELETE FROM UserBook b WHERE b.userId = ?1 AND b.bookId = ?2 AND b.deletedAt IS NOT NULL",
                userId,
                book.getBookId());
        return entities.insert(book);
    }

    private static ConflictException changed() {
        return new ConflictException("the book was changed or purged");
    }

    @Override
    public boolean purgeDeleted(UserBook deleted) {
        return deleted.isDeleted()
                && entities.execute(
                                "DELETE FROM UserBook b WHERE b.userId = ?1 AND b.bookId = ?2 AND b.version = ?3",
                                deleted.getUserId(),
                                deleted.getBookId(),
                                deleted.getVersion())
                        > 0;
    }

    @Override
    public void purge(UUID userId, UUID bookId) {
        counts.lock(userId);
        find(userId, bookId).ifPresent(book -> {
            entities.execute("DELETE FROM UserBook b WHERE b.userId = ?1 AND b.bookId = ?2", userId, bookId);
            counts.move(userId, counted(book), null);
        });
    }

    /** The status under which a book counts, or null when it does not. */
    private static ReadingStatus counted(UserBook book) {
        return book.isDeleted() ? null : book.getStatus();
    }

    @Override
    public Page<ShelfEntry> list(UUID userId, BookQuery query) {
        LibraryPage page = new LibraryPage(userId, query);
        return new Pager<UserBook>(
                        query.scope(userId),
                        book -> book.sortKey(query.order()),
                        (backward, key, limit) -> entities.selectNative(
                                UserBook.class, page.sql(backward), page.parameters(backward, key, limit)))
                .page(query.cursor(), query.limit())
                .map(ShelfEntry::of);
    }

    @Override
    public List<ShelfEntry> findByTitle(UserBook book, int limit) {
        String title = book.titleKeyPrefix();
        return entities
                .selectNative(UserBook.class, """
                SELECT * FROM user_books --DERBY-PROPERTIES index=USER_BOOKS_TITLE_ASC
                WHERE user_id = ?1 AND title_key > ?2 AND title_key < ?3
                ORDER BY title_key FETCH FIRST ?4 ROWS ONLY""", List.of(book.getUserId(), title, title + Keys.AFTER_ALL, limit))
                .stream()
                .map(ShelfEntry::of)
                .toList();
    }

    @Override
    public LibraryCounts counts(UUID userId) {
        return counts.find(userId);
    }

    @Override
    public MatchCounts countMatches(UUID userId, BookQuery query) {
        LibraryPage page = new LibraryPage(userId, query);
        Map<ReadingStatus, Integer> counts = new EnumMap<>(ReadingStatus.class);
        for (Object[] row : entities.selectRows(page.countSql(), page.countParameters())) {
            counts.put(ReadingStatus.valueOf((String) row[0]), ((Number) row[1]).intValue());
        }
        return new MatchCounts(new LibraryCounts(counts), true);
    }

    @Override
    public List<UserBook> findDueLookups(Instant now, int limit) {
        return entities.selectNative(UserBook.class, """
                SELECT * FROM user_books --DERBY-PROPERTIES index=USER_BOOKS_NEXT_LOOKUP
                WHERE next_lookup_at <= ?1 AND deleted_at IS NULL
                ORDER BY next_lookup_at FETCH FIRST ?2 ROWS ONLY""", List.of(now, limit));
    }

    @Override
    public List<UserBook> findLookupsAfter(Instant time, int limit) {
        return entities.selectNative(UserBook.class, """
                SELECT * FROM user_books --DERBY-PROPERTIES index=USER_BOOKS_NEXT_LOOKUP
                WHERE next_lookup_at > ?1 AND deleted_at IS NULL
                ORDER BY next_lookup_at FETCH FIRST ?2 ROWS ONLY""", List.of(time, limit));
    }

    @Override
    public List<UserBook> findDeletedBefore(Instant time, int limit) {
        return entities.selectNative(UserBook.class, """
                SELECT * FROM user_books --DERBY-PROPERTIES index=USER_BOOKS_DELETED
                WHERE deleted_at < ?1
                ORDER BY deleted_at FETCH FIRST ?2 ROWS ONLY""", List.of(time, limit));
    }

    @Override
    public List<UserBook> findAll(UUID userId, UUID afterBookId, int limit) {
        return entities.selectNative(UserBook.class, """
                SELECT * FROM user_books --DERBY-PROPERTIES constraint=USER_BOOKS_PK
                WHERE user_id = ?1 AND book_id > ?2
                ORDER BY book_id FETCH FIRST ?3 ROWS ONLY""", List.of(userId, Keys.after(afterBookId), limit));
    }

    @Override
    public void deleteCounts(UUID userId) {
        counts.delete(userId);
    }
}
