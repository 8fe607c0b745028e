package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homelibrary.model.ShelfEntry;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.UserBookDao;

/**
 * Finds the same work in a library in another edition: a book of the same title whose authors do not speak against it.
 * Costs one query, whatever the size of the library.
 */
@ApplicationScoped
@Transactional
public class OtherEditions {

    private static final int MAX_SHOWN = 3;

    /** Of the same title, by whomever. */
    private static final int MAX_LOOKED_AT = 30;

    private final UserBookDao userBooks;

    protected OtherEditions() {
        this(null);
    }

    @Inject
    public OtherEditions(UserBookDao userBooks) {
        this.userBooks = userBooks;
    }

    /** Returns at most three other books of the same library. */
    public List<ShelfEntry> of(UserBook book) {
        if (book.getTitle() == null || book.isDeleted()) {
            return List.of();
        }
        return userBooks.findByTitle(book, MAX_LOOKED_AT).stream()
                .filter(other -> !other.bookId().equals(book.getBookId()))
                .filter(other -> SameWork.is(other.title(), other.author(), book.getTitle(), book.getAuthor()))
                .limit(MAX_SHOWN)
                .toList();
    }

    /**
     * Returns at most three books of the library, for a book that is not in it.
     *
     * @param title null when nobody has said one
     * @param author null when unknown
     */
    public List<ShelfEntry> of(UUID userId, UUID bookId, String title, String author) {
        UserBook book = UserBook.byHand(userId, bookId, Instant.EPOCH);
        book.edit(title, author, null, null);
        return of(book);
    }
}
