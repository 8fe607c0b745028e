package org.homelibrary.service.books;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.CatalogueOffer;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.persistence.BookDao;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.Roles;

/** What members decide where the catalogues say something else than a book of their library. */
@ApplicationScoped
@Transactional
public class OfferService {

    private final LibraryBooks library;
    private final BookDao books;

    protected OfferService() {
        this(null, null);
    }

    @Inject
    public OfferService(LibraryBooks library, BookDao books) {
        this.library = library;
        this.books = books;
    }

    /**
     * What a member saw, and decided about.
     *
     * @param version of the library's book
     * @param edition version of the edition
     */
    public record Seen(long version, long edition) {}

    /**
     * Takes the catalogues' word for some fields; those that are not offered stay as they are.
     *
     * @throws NotFoundException when the library has no such book
     * @throws ForbiddenException when the member may only read
     * @throws ConflictException when the book or the edition was changed since they were seen, unless nothing of what is
     *     wanted is still offered: a form sent twice
     */
    public LibraryBook take(Member member, UUID bookId, Seen seen, Set<BookField> wanted) {
        return decide(member, bookId, seen, wanted, LibraryBook::taking);
    }

    /** Leaves all as it is, which is not offered again until the catalogues say something else; throws as {@link #take}. */
    public LibraryBook keep(Member member, UUID bookId, Seen seen) {
        return decide(member, bookId, seen, EnumSet.allOf(BookField.class), LibraryBook::declining);
    }

    /**
     * Undoes the last {@link #take} or {@link #keep}.
     *
     * @return false when there is nothing to undo: it is done already, or the book was edited or looked up again since
     * @throws NotFoundException when the library has no such book
     * @throws ForbiddenException when the member may only read
     * @throws ConflictException when it is changed at this moment
     */
    public boolean undo(Member member, UUID bookId) {
        Roles.requireEditor(member);
        LibraryBook book = library.get(member, bookId);
        Optional<LibraryBook> undone = book.undone();
        undone.ifPresent(before -> library.save(book, before));
        return undone.isPresent();
    }

    private LibraryBook decide(Member member, UUID bookId, Seen seen, Set<BookField> wanted, Decision decision) {
        Roles.requireEditor(member);
        LibraryBook book = library.get(member, bookId);
        Optional<Book> edition = books.find(bookId);
        Set<BookField> fields = offered(book, edition);
        fields.retainAll(wanted);
        if (fields.isEmpty()) {
            return book;
        }
        checkIsSeen(seen, book, edition.get());
        return library.save(book, decision.apply(book, fields, edition.get()));
    }

    private interface Decision {
        LibraryBook apply(LibraryBook book, Set<BookField> fields, Book edition);
    }

    private static Set<BookField> offered(LibraryBook book, Optional<Book> edition) {
        return edition.map(known -> CatalogueOffer.of(book, known))
                .orElse(CatalogueOffer.NONE)
                .fields();
    }

    private static void checkIsSeen(Seen seen, LibraryBook book, Book edition) {
        if (seen.version() != book.version() || seen.edition() != edition.getVersion()) {
            throw new ConflictException(
                    "book " + book.id().bookId() + " or its edition was changed since it was shown");
        }
    }
}
