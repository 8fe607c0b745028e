package org.homelibrary.support.library;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingMark;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.ReadingKeys;
import org.homelibrary.model.library.shelf.ShelfCounts;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.library.shelf.ShelfKeys;
import org.homelibrary.model.library.shelf.ShelfMatches;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.Pager;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfDao;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;

final class InMemoryShelfDao implements ShelfDao {

    private final InMemoryLibraries store;

    InMemoryShelfDao(InMemoryLibraries store) {
        this.store = store;
    }

    @Override
    public Page<ShelfEntry> list(ShelfQuery query) {
        synchronized (store) {
            Comparator<String> ascending = Comparator.naturalOrder();
            NavigableMap<String, LibraryBook> sorted =
                    new TreeMap<>(query.descending() ? ascending.reversed() : ascending);
            matching(query).filter(book -> isIn(query.set(), book)).forEach(book -> sorted.put(key(query, book), book));
            return new Pager<Map.Entry<String, LibraryBook>>(
                            query.scope(), Map.Entry::getKey, (backward, after, limit) -> {
                                NavigableMap<String, LibraryBook> all = backward ? sorted.descendingMap() : sorted;
                                return List.copyOf((after == null ? all : all.tailMap(after, false)).entrySet())
                                        .stream()
                                        .limit(limit)
                                        .toList();
                            })
                    .page(query.cursor(), query.limit())
                    .map(entry -> entry(entry.getValue(), query.viewerId()));
        }
    }

    private String key(ShelfQuery query, LibraryBook book) {
        ShelfKeys keys = store.keysOf(book);
        return ReadingKeys.of(store.reading(book, query.set().readerId()), keys).get(query.order(), keys);
    }

    private ShelfEntry entry(LibraryBook book, UUID viewerId) {
        return ShelfEntry.of(
                book, store.reading(book, viewerId).map(ReadingMark::of).orElse(null));
    }

    @Override
    public List<ShelfEntry> findByTitle(LibraryBook book, UUID viewerId, int limit) {
        synchronized (store) {
            return store.booksOnShelvesOf(book.id().libraryId())
                    .filter(other -> ShelfKeys.titlePrefix(other).equals(ShelfKeys.titlePrefix(book)))
                    .limit(limit)
                    .map(other -> entry(other, viewerId))
                    .toList();
        }
    }

    @Override
    public ShelfCounts counts(UUID libraryId, UUID readerId) {
        synchronized (store) {
            return count(store.booksOnShelvesOf(libraryId), readerId);
        }
    }

    @Override
    public ShelfMatches countMatches(ShelfQuery query) {
        synchronized (store) {
            return new ShelfMatches(count(matching(query), query.set().readerId()), true);
        }
    }

    private ShelfCounts count(Stream<LibraryBook> books, UUID readerId) {
        Map<Shelf, Integer> shelves = new EnumMap<>(Shelf.class);
        Map<ReadingStatus, Integer> statuses = new EnumMap<>(ReadingStatus.class);
        books.forEach(book -> {
            shelves.merge(book.holding().possession().shelf(), 1, Integer::sum);
            status(book, readerId).ifPresent(status -> statuses.merge(status, 1, Integer::sum));
        });
        return new ShelfCounts(shelves, statuses);
    }

    private boolean isIn(BookSet set, LibraryBook book) {
        return set.shelf() != null
                ? set.shelf() == book.holding().possession().shelf()
                : status(book, set.readerId()).equals(Optional.of(set.status()));
    }

    private Stream<LibraryBook> matching(ShelfQuery query) {
        ShelfFilter filter = query.filter();
        UUID readerId = query.set().readerId();
        return store.booksOnShelvesOf(query.libraryId())
                .filter(book -> matches(book, filter))
                .filter(book -> filter.minimumRating() == null
                        || rating(book, readerId)
                                .filter(rating -> rating.compareTo(filter.minimumRating()) >= 0)
                                .isPresent())
                .filter(book -> !filter.notOnList() || status(book, readerId).isEmpty())
                .filter(book -> !filter.readByNobody()
                        || store.readingsOf(book.id()).noneMatch(reading -> reading.status() == ReadingStatus.READ));
    }

    private boolean matches(LibraryBook book, ShelfFilter filter) {
        String searched = store.keysOf(book).search();
        return filter.words().stream().allMatch(searched::contains)
                && BookTerm.of(book).containsAll(filter.terms())
                && (filter.possession() == null
                        || filter.possession() == book.holding().possession())
                && (filter.lookup() == null
                        || filter.lookups().contains(book.lookup().status()));
    }

    private Optional<ReadingStatus> status(LibraryBook book, UUID readerId) {
        return store.reading(book, readerId).map(Reading::status);
    }

    private Optional<Rating> rating(LibraryBook book, UUID readerId) {
        return store.reading(book, readerId).map(Reading::rating);
    }
}
