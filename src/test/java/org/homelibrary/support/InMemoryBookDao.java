package org.homelibrary.support;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.edition.Book;
import org.homelibrary.persistence.BookDao;
import org.homelibrary.persistence.ConflictException;

/** Editions in memory. What goes in and out is copied, as a store does; a stored book has a version above zero. */
public class InMemoryBookDao implements BookDao {

    private final Map<UUID, Book> books = new HashMap<>();

    private final Runnable beforeWrite;

    /** @param beforeWrite throws where no transaction is open */
    public InMemoryBookDao(Runnable beforeWrite) {
        this.beforeWrite = beforeWrite;
    }

    @Override
    public synchronized Optional<Book> find(UUID id) {
        return Optional.ofNullable(books.get(id)).map(book -> copy(book, book.getVersion()));
    }

    @Override
    public synchronized Book save(Book book) {
        beforeWrite.run();
        Book stored = books.get(book.getId());
        if (book.getVersion() != (stored == null ? 0 : stored.getVersion())) {
            throw new ConflictException("book " + book.getId() + " was stored by another");
        }
        books.put(book.getId(), copy(book, book.getVersion() + 1));
        return copy(book, book.getVersion() + 1);
    }

    private static Book copy(Book book, long version) {
        return Book.stored(
                book.getIsbn(), book.metadata(), book.getOrigins(), book.getCoverId(), book.getFetchedAt(), version);
    }
}
