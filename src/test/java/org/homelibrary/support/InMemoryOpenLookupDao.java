package org.homelibrary.support;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.OpenLookupDao;
import org.homelibrary.persistence.OpenLookupKey;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.Pager;
import org.homelibrary.persistence.UserBookDao;

/** The open lookups among the books of another store. */
public final class InMemoryOpenLookupDao implements OpenLookupDao {

    private final UserBookDao userBooks;

    public InMemoryOpenLookupDao(UserBookDao userBooks) {
        this.userBooks = userBooks;
    }

    @Override
    public Page<UserBook> list(UUID userId, String cursor, int limit) {
        return new Pager<UserBook>(
                        userId.toString(), InMemoryOpenLookupDao::key, (backward, key, wanted) -> open(userId)
                                .sorted(backward ? inOrder().reversed() : inOrder())
                                .filter(book -> key == null
                                        || (backward ? 1 : -1) * key(book).compareTo(key) > 0)
                                .limit(wanted)
                                .toList())
                .page(cursor, limit);
    }

    @Override
    public int count(UUID userId, int max) {
        return (int) open(userId).limit(max).count();
    }

    private static Comparator<UserBook> inOrder() {
        return Comparator.comparing(InMemoryOpenLookupDao::key).reversed();
    }

    private static String key(UserBook book) {
        return OpenLookupKey.of(book).orElseThrow().text();
    }

    private Stream<UserBook> open(UUID userId) {
        List<UserBook> all = userBooks.findAll(userId, null, Integer.MAX_VALUE);
        return all.stream().filter(book -> OpenLookupKey.of(book).isPresent());
    }
}
