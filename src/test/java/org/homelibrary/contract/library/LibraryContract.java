package org.homelibrary.contract.library;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.homelibrary.contract.DaoContract;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ShelfCounts;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.library.ShelfQuery;
import org.homelibrary.support.MadeIsbn;
import org.junit.jupiter.api.BeforeEach;

/** What the suites of household libraries share: Ann has a library, and Ben is a member. */
public abstract class LibraryContract extends DaoContract {

    protected UUID ann;
    protected UUID ben;
    protected UUID home;

    @Override
    protected abstract LibraryStore store();

    @BeforeEach
    void makeLibrary() {
        ann = newUser("ann");
        ben = newUser("ben");
        home = newLibrary("home", ann);
        join(home, ben, MemberRole.EDITOR);
    }

    /** Returns the id of a library whose id is not that of its owner. */
    protected UUID newLibrary(String name, UUID owner) {
        UUID id = UUID.nameUUIDFromBytes(("library " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        inTransaction(() -> store().libraries()
                .create(Library.named(name, id, NOW), Member.joining(id, owner, MemberRole.OWNER, NOW)));
        return id;
    }

    protected Member join(UUID library, UUID user, MemberRole role) {
        Invitation invitation = Invitation.of(library, "for " + user + role, role, ann, NOW);
        inTransaction(() -> store().members().invite(invitation));
        return inTransaction(() -> store().members().join(invitation, user, NOW.plusSeconds(60)));
    }

    protected static Isbn isbn(int number) {
        return new Isbn(MadeIsbn.of(new Random(number)));
    }

    /** A book without ISBN. */
    protected LibraryBook titled(int number, String title) {
        return LibraryBook.byHand(new LibraryBookId(home, new UUID(0x7000L + number, number)), ann, NOW)
                .edited(BookField.TITLE, title, NOW);
    }

    protected LibraryBook add(LibraryBook book) {
        return inTransaction(() -> store().libraryBooks().add(book, null));
    }

    protected LibraryBook add(LibraryBook book, UUID reader, ReadingStatus status) {
        return inTransaction(
                () -> store().libraryBooks().add(book, reading(book, reader).as(status)));
    }

    protected LibraryBook change(LibraryBook book, UnaryOperator<LibraryBook> change) {
        return inTransaction(() -> store().libraryBooks()
                .save(change.apply(store().libraryBooks().find(book.id()).orElseThrow())));
    }

    protected Optional<LibraryBook> find(LibraryBookId id) {
        return inTransaction(() -> store().libraryBooks().find(id));
    }

    protected static Reading reading(LibraryBook book, UUID reader) {
        return Reading.none(ReadingId.of(book.id(), reader));
    }

    /** Changes what a reader says, from nothing if need be. */
    protected Reading say(LibraryBook book, UUID reader, UnaryOperator<Reading> change) {
        return inTransaction(() -> store().readings()
                .save(change.apply(store().readings()
                        .find(ReadingId.of(book.id(), reader))
                        .orElseGet(() -> reading(book, reader)))));
    }

    protected Reading say(LibraryBook book, UUID reader, ReadingStatus status) {
        return say(book, reader, reading -> reading.as(status));
    }

    protected Reading rate(LibraryBook book, UUID reader, int halves) {
        return say(book, reader, reading -> reading.rated(new Rating(halves)));
    }

    protected Page<ShelfEntry> list(ShelfQuery query) {
        return inTransaction(() -> store().shelves().list(query));
    }

    protected ShelfCounts counts(UUID reader) {
        return inTransaction(() -> store().shelves().counts(home, reader));
    }

    protected static List<UUID> ids(Page<ShelfEntry> page) {
        return page.items().stream().map(entry -> entry.id().bookId()).toList();
    }
}
