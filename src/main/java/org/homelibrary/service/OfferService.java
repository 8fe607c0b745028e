package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.model.Book;
import org.homelibrary.model.CatalogueOffer;
import org.homelibrary.model.EditionFacts;
import org.homelibrary.model.MetadataField;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.BookDao;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.UserBookDao;

/** What a reader decides where the catalogues say something else than the reader's book. */
@ApplicationScoped
@Transactional
public class OfferService {

    private final UserBookDao userBooks;
    private final BookDao books;
    private final OwnCovers ownCovers;

    protected OfferService() {
        this(null, null, null);
    }

    @Inject
    public OfferService(UserBookDao userBooks, BookDao books, OwnCovers ownCovers) {
        this.userBooks = userBooks;
        this.books = books;
        this.ownCovers = ownCovers;
    }

    /**
     * What a reader saw, and decided about.
     *
     * @param version of the reader's book
     * @param edition version of the edition
     */
    public record Seen(long version, long edition) {}

    /**
     * Takes the catalogues' word for some fields; those that are not offered stay as they are.
     *
     * @throws NotFoundException when the user has no such book
     * @throws ConflictException when the book or the edition was changed since they were seen, unless nothing of what is
     *     wanted is still offered: a form sent twice
     */
    public UserBook take(UUID userId, UUID bookId, Seen seen, Set<MetadataField> wanted) {
        return decide(userId, bookId, seen, wanted, UserBook::take);
    }

    /** Leaves all as it is, which is not offered again until the catalogues say something else; throws as {@link #take}. */
    public UserBook keep(UUID userId, UUID bookId, Seen seen) {
        return decide(userId, bookId, seen, EditionFacts.FIELDS, UserBook::keep);
    }

    /**
     * Undoes the last {@link #take} or {@link #keep}.
     *
     * @return false when there is nothing to undo: it is done already, or the book was edited or looked up again since
     * @throws NotFoundException when the user has no such book
     * @throws ConflictException when it is changed at this moment
     */
    public boolean undo(UUID userId, UUID bookId) {
        UserBook book = find(userId, bookId);
        boolean isUndone = book.undo();
        if (isUndone) {
            userBooks.save(book);
        }
        return isUndone;
    }

    private UserBook decide(UUID userId, UUID bookId, Seen seen, Set<MetadataField> wanted, Decision decision) {
        UserBook book = find(userId, bookId);
        Optional<Book> edition = books.find(bookId);
        Set<MetadataField> fields = offered(book, edition);
        fields.retainAll(wanted);
        if (fields.isEmpty()) {
            return book;
        }
        checkIsSeen(seen, book, edition.get());
        Set<UUID> covers = book.ownCoverIds();
        decision.apply(book, fields, edition.get());
        UserBook saved = userBooks.save(book);
        ownCovers.deleteUnneeded(saved, covers);
        return saved;
    }

    private interface Decision {
        void apply(UserBook book, Set<MetadataField> fields, Book edition);
    }

    private UserBook find(UUID userId, UUID bookId) {
        return userBooks
                .find(userId, bookId)
                .filter(book -> !book.isDeleted())
                .orElseThrow(() -> new NotFoundException("no book " + bookId));
    }

    private static Set<MetadataField> offered(UserBook book, Optional<Book> edition) {
        return edition.map(known -> CatalogueOffer.of(book, known))
                .orElse(CatalogueOffer.NONE)
                .fields();
    }

    private static void checkIsSeen(Seen seen, UserBook book, Book edition) {
        if (seen.version() != book.getVersion() || seen.edition() != edition.getVersion()) {
            throw new ConflictException("book " + book.getBookId() + " or its edition was changed since it was shown");
        }
    }
}
