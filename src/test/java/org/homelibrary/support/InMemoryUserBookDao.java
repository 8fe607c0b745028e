package org.homelibrary.support;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homelibrary.model.LibraryCounts;
import org.homelibrary.model.MatchCounts;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.ShelfEntry;
import org.homelibrary.model.UserBook;
import org.homelibrary.model.UserBookId;
import org.homelibrary.model.UserBookState;
import org.homelibrary.persistence.BookQuery;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.Pager;
import org.homelibrary.persistence.UserBookDao;

/** Libraries in memory. What goes in and out is copied, as a store does. */
public class InMemoryUserBookDao implements UserBookDao {

    private final Map<UserBookId, UserBook> books = new LinkedHashMap<>();

    private final Runnable beforeWrite;

    /** @param beforeWrite throws where no transaction is open */
    public InMemoryUserBookDao(Runnable beforeWrite) {
        this.beforeWrite = beforeWrite;
    }

    @Override
    public synchronized UserBook add(UserBook book) {
        beforeWrite.run();
        if (books.containsKey(id(book))) {
            throw new ConflictException("book " + book.getBookId() + " is there already");
        }
        return store(copy(book, 0));
    }

    @Override
    public synchronized Optional<UserBook> find(UUID userId, UUID bookId) {
        return Optional.ofNullable(books.get(new UserBookId(userId, bookId))).map(InMemoryUserBookDao::copy);
    }

    @Override
    public synchronized UserBook save(UserBook book) {
        beforeWrite.run();
        UserBook stored = books.get(id(book));
        if (stored == null || stored.getVersion() != book.getVersion()) {
            throw new ConflictException("book " + book.getBookId() + " was changed");
        }
        return store(copy(book, book.getVersion() + 1));
    }

    @Override
    public synchronized UserBook replace(UserBook replaced, UserBook book) {
        beforeWrite.run();
        UserBook stored = books.get(id(replaced));
        UserBook there = books.get(id(book));
        if (stored == null || stored.getVersion() != replaced.getVersion() || there != null && !there.isDeleted()) {
            throw new ConflictException("book " + replaced.getBookId() + " was changed, or its new place is taken");
        }
        books.remove(id(replaced));
        return store(copy(book, 0));
    }

    @Override
    public synchronized boolean purgeDeleted(UserBook deleted) {
        beforeWrite.run();
        return deleted.isDeleted()
                && find(deleted.getUserId(), deleted.getBookId())
                        .filter(stored -> stored.getVersion() == deleted.getVersion())
                        .map(stored -> books.remove(id(stored)))
                        .isPresent();
    }

    @Override
    public synchronized void purge(UUID userId, UUID bookId) {
        beforeWrite.run();
        books.remove(new UserBookId(userId, bookId));
    }

    @Override
    public synchronized Page<ShelfEntry> list(UUID userId, BookQuery query) {
        return new Pager<UserBook>(
                        query.scope(userId),
                        book -> book.sortKey(query.order()),
                        (backward, key, limit) -> stretch(userId, query, query.descending() != backward, key, limit))
                .page(query.cursor(), query.limit())
                .map(ShelfEntry::of);
    }

    private List<UserBook> stretch(UUID userId, BookQuery query, boolean descending, String after, int limit) {
        Comparator<String> direction = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Function<UserBook, String> key = book -> book.sortKey(query.order());
        return of(userId)
                .filter(book -> !book.isDeleted() && matches(book, query))
                .filter(book -> after == null || direction.compare(key.apply(book), after) > 0)
                .sorted(Comparator.comparing(key, direction))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ShelfEntry> findByTitle(UserBook book, int limit) {
        return of(book.getUserId())
                .filter(other -> !other.isDeleted() && other.titleKeyPrefix().equals(book.titleKeyPrefix()))
                .sorted(Comparator.comparing(other -> other.getBookId().toString()))
                .limit(limit)
                .map(ShelfEntry::of)
                .toList();
    }

    @Override
    public synchronized LibraryCounts counts(UUID userId) {
        Map<ReadingStatus, Integer> counts = new EnumMap<>(ReadingStatus.class);
        of(userId).filter(book -> !book.isDeleted()).forEach(book -> counts.merge(book.getStatus(), 1, Integer::sum));
        return new LibraryCounts(counts);
    }

    @Override
    public synchronized MatchCounts countMatches(UUID userId, BookQuery query) {
        Map<ReadingStatus, Integer> counts = new EnumMap<>(ReadingStatus.class);
        of(userId)
                .filter(book -> !book.isDeleted() && matches(book, query.ofAnyStatus()))
                .forEach(book -> counts.merge(book.getStatus(), 1, Integer::sum));
        return new MatchCounts(new LibraryCounts(counts), true);
    }

    @Override
    public synchronized List<UserBook> findDueLookups(Instant now, int limit) {
        return books.values().stream()
                .filter(book -> !book.isDeleted()
                        && book.getNextLookupAt() != null
                        && !book.getNextLookupAt().isAfter(now))
                .sorted(Comparator.comparing(UserBook::getNextLookupAt))
                .limit(limit)
                .map(InMemoryUserBookDao::copy)
                .toList();
    }

    @Override
    public synchronized List<UserBook> findLookupsAfter(Instant time, int limit) {
        return books.values().stream()
                .filter(book -> !book.isDeleted()
                        && book.getNextLookupAt() != null
                        && book.getNextLookupAt().isAfter(time))
                .sorted(Comparator.comparing(UserBook::getNextLookupAt))
                .limit(limit)
                .map(InMemoryUserBookDao::copy)
                .toList();
    }

    @Override
    public synchronized List<UserBook> findDeletedBefore(Instant time, int limit) {
        return books.values().stream()
                .filter(book -> book.isDeleted() && book.getDeletedAt().isBefore(time))
                .limit(limit)
                .map(InMemoryUserBookDao::copy)
                .toList();
    }

    @Override
    public synchronized List<UserBook> findAll(UUID userId, UUID afterBookId, int limit) {
        return of(userId)
                .sorted(Comparator.comparing(book -> book.getBookId().toString()))
                .filter(book ->
                        afterBookId == null || book.getBookId().toString().compareTo(afterBookId.toString()) > 0)
                .limit(limit)
                .map(InMemoryUserBookDao::copy)
                .toList();
    }

    @Override
    public void deleteCounts(UUID userId) {
        beforeWrite.run();
        // they are counted whenever they are asked for
    }

    private static boolean matches(UserBook book, BookQuery query) {
        return query.words().stream().allMatch(word -> book.getSearchText().contains(word))
                && (query.status() == null || query.status() == book.getStatus())
                && (query.syncStatus() == null || query.syncStatuses().contains(book.getSyncStatus()))
                && (query.minimumRating() == null
                        || book.getRating()
                                .filter(rating ->
                                        rating.halves() >= query.minimumRating().halves())
                                .isPresent());
    }

    private Stream<UserBook> of(UUID userId) {
        return books.values().stream().filter(book -> book.getUserId().equals(userId));
    }

    private UserBook store(UserBook book) {
        books.put(id(book), book);
        return copy(book);
    }

    private static UserBookId id(UserBook book) {
        return new UserBookId(book.getUserId(), book.getBookId());
    }

    private static UserBook copy(UserBook book) {
        return copy(book, book.getVersion());
    }

    private static UserBook copy(UserBook book, long version) {
        return UserBook.stored(new UserBookState(
                book.getUserId(),
                book.getBookId(),
                book.getIsbn().orElse(null),
                book.getPrintedNumber().orElse(null),
                book.facts().copy(),
                book.getStatus(),
                book.getRating().orElse(null),
                book.getSyncStatus(),
                book.getLookupFailure(),
                book.getLookupAttempts(),
                book.getNextLookupAt(),
                book.getAddedAt(),
                book.getDeletedAt(),
                version));
    }
}
