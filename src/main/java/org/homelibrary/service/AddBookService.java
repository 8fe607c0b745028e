package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.PrintedNumber;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.BookDao;
import org.homelibrary.persistence.BookLookupDao;
import org.homelibrary.persistence.UserBookDao;

/**
 * How books come into a library, each once however often its form is sent: the id of a book follows from what it is,
 * and a store takes an id once.
 *
 * <p>Every method throws {@link org.homelibrary.persistence.ConflictException} when the same book is added at the same
 * time; called again, it finds that book.
 */
@ApplicationScoped
@Transactional
public class AddBookService {

    private final UserBookDao userBooks;
    private final BookDao books;
    private final BookLookupDao lookups;
    private final SameBooks sameBooks;
    private final OwnCovers ownCovers;
    private final Clock clock;

    protected AddBookService() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public AddBookService(
            UserBookDao userBooks,
            BookDao books,
            BookLookupDao lookups,
            SameBooks sameBooks,
            OwnCovers ownCovers,
            Clock clock) {
        this.userBooks = userBooks;
        this.books = books;
        this.lookups = lookups;
        this.sameBooks = sameBooks;
        this.ownCovers = ownCovers;
        this.clock = clock;
    }

    /**
     * Adds a book by its ISBN, filled at once when the edition is known; else its lookup is to be requested by {@link
     * LookupService#request}. One that was deleted and not yet purged comes back as it was.
     */
    public Added addByIsbn(UUID userId, Isbn isbn, BookDetails details) {
        Optional<UserBook> earlier = userBooks.find(userId, isbn.bookId());
        if (earlier.isPresent()) {
            return earlier.get().isDeleted()
                    ? bringBack(earlier.get(), details)
                    : new Added(earlier.get(), Added.Outcome.OWNED);
        }
        UserBook book = UserBook.withIsbn(userId, isbn, clock.instant());
        fillFromKnown(book);
        return add(book, details);
    }

    /**
     * Adds a book that has no ISBN. One of the same title and author that was deleted and not yet purged comes back as it
     * was.
     *
     * @param copy 1, or to have one more of a book that the library has, its {@link Added#freeCopy}
     */
    public Added addByHand(UUID userId, BookDetails details, int copy) {
        return addByHand(userId, null, details, copy);
    }

    /**
     * Adds a book as it is printed, with a number that is no valid ISBN and that no other book of the library bears. One
     * that was deleted and not yet purged comes back as it was. Without a title it is called by its number.
     */
    public Added addByNumber(UUID userId, PrintedNumber number, BookDetails details) {
        Optional<UserBook> earlier = userBooks.find(userId, number.bookId());
        if (earlier.isPresent()) {
            return earlier.get().isDeleted()
                    ? bringBack(earlier.get(), details)
                    : new Added(earlier.get(), Added.Outcome.OWNED);
        }
        UserBook book = UserBook.byHand(userId, number.bookId(), number, clock.instant());
        book.edit(number.value(), null, null, null);
        return add(book, details);
    }

    /**
     * As {@link #addByHand(UUID, BookDetails, int)}.
     *
     * @param number what is printed in the book and may be in others too, as the ISSN of a magazine; or null
     */
    public Added addByHand(UUID userId, PrintedNumber number, BookDetails details, int copy) {
        UserBook typed = UserBook.byHand(userId, UUID.randomUUID(), clock.instant());
        typed.edit(details.title(), details.author(), null, null);
        if (typed.getTitle() == null) {
            return add(typed, details);
        }
        if (copy == 1) {
            Optional<UserBook> same = sameBooks.find(typed);
            if (same.isPresent()) {
                return new Added(same.get(), Added.Outcome.OWNED, sameBooks.freeCopy(typed));
            }
        }
        SameBooks.Place place = sameBooks.place(typed, copy);
        if (place.taken().isEmpty()) {
            Instant now = clock.instant();
            UserBook book = number == null
                    ? UserBook.byHand(userId, place.id(), now)
                    : UserBook.byHand(userId, place.id(), number, now);
            return add(book, details);
        }
        return place.taken().get().isDeleted()
                ? bringBack(place.taken().get(), details)
                : new Added(place.taken().get(), Added.Outcome.OWNED, sameBooks.freeCopy(typed));
    }

    /**
     * Makes a book again what it is when it is added, without rating, status, cover and changes of the user; the words of
     * a book without ISBN stay, because nobody else knows them.
     *
     * @throws NotFoundException when the user has no such book
     */
    public UserBook startAnew(UUID userId, UUID bookId) {
        UserBook book = userBooks
                .find(userId, bookId)
                .filter(found -> !found.isDeleted())
                .orElseThrow(() -> new NotFoundException("no book " + bookId));
        Set<UUID> covers = book.ownCoverIds();
        book.startAnew(clock.instant());
        fillFromKnown(book);
        UserBook saved = userBooks.save(book);
        ownCovers.deleteUnneeded(saved, covers);
        return saved;
    }

    /**
     * Stores that a book was added now, and not when a wrong clock said.
     *
     * @param wrong when it was added, as the caller saw it
     * @return the book as stored, or empty when it is not there any more, or was corrected by another
     */
    public Optional<UserBook> addedNow(UUID userId, UUID bookId, Instant wrong) {
        return userBooks
                .find(userId, bookId)
                .filter(book -> !book.isDeleted() && book.getAddedAt().equals(wrong))
                .map(book -> {
                    book.addedAt(clock.instant());
                    return userBooks.save(book);
                });
    }

    /** From the edition, when it is known; what is still to come of it comes for this book, too. */
    private void fillFromKnown(UserBook book) {
        books.find(book.getBookId()).ifPresent(edition -> {
            book.fillFrom(edition);
            if (!edition.isComplete()) {
                lookups.find(book.getBookId())
                        .flatMap(lookup -> lookup.gap(edition))
                        .ifPresent(book::lookupIncomplete);
            }
        });
    }

    private Added add(UserBook book, BookDetails details) {
        typeOver(book, details);
        book.setStatus(details.status());
        return new Added(userBooks.add(book), Added.Outcome.NEW);
    }

    private Added bringBack(UserBook book, BookDetails details) {
        Set<UUID> covers = book.ownCoverIds();
        book.restore();
        typeOver(book, details);
        if (details.status() != ReadingStatus.TO_READ) {
            book.setStatus(details.status());
        }
        UserBook saved = userBooks.save(book);
        ownCovers.deleteUnneeded(saved, covers);
        return new Added(saved, Added.Outcome.BROUGHT_BACK);
    }

    /** What is left empty leaves what is there: it says nothing against what the providers, or the user earlier, said. */
    private void typeOver(UserBook book, BookDetails details) {
        book.edit(
                typedOr(details.title(), book.getTitle()),
                typedOr(details.author(), book.getAuthor()),
                typedOr(details.genre(), book.getGenre()),
                typedOr(details.description(), book.getDescription()));
        if (details.rating() != null) {
            book.rate(details.rating());
        }
        if (details.coverJpeg() != null) {
            ownCovers.choose(book, details.coverJpeg());
        }
    }

    private static String typedOr(String typed, String known) {
        return typed == null || typed.isBlank() ? known : typed;
    }
}
