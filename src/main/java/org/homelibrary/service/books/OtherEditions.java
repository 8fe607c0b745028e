package org.homelibrary.service.books;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.persistence.library.ShelfDao;

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

    private final ShelfDao shelves;

    protected OtherEditions() {
        this(null);
    }

    @Inject
    public OtherEditions(ShelfDao shelves) {
        this.shelves = shelves;
    }

    /** Returns at most three other books of the same library. */
    public List<ShelfEntry> of(Member member, LibraryBook book) {
        BookDetails details = book.details();
        if (details.title() == null || book.isDeleted()) {
            return List.of();
        }
        return shelves.findByTitle(book, member.userId(), MAX_LOOKED_AT).stream()
                .filter(other -> !other.id().equals(book.id()))
                .filter(other -> SameWork.is(
                        other.details().title(), other.details().authorLine(), details.title(), details.authorLine()))
                .limit(MAX_SHOWN)
                .toList();
    }

    /**
     * Returns at most three books of the library, for a book that is not in it.
     *
     * @param title null when nobody has said one
     * @param authors none when unknown
     */
    public List<ShelfEntry> of(Member member, UUID bookId, String title, List<String> authors) {
        LibraryBook book = LibraryBook.byHand(
                        new LibraryBookId(member.libraryId(), bookId), member.userId(), Instant.EPOCH)
                .edited(BookField.TITLE, title, Instant.EPOCH)
                .edited(BookField.AUTHORS, authors, Instant.EPOCH);
        return of(member, book);
    }
}
