package org.homelibrary.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homelibrary.service.AccountsFixture.PASSWORD;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.account.User;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.Cover;
import org.homelibrary.model.imports.FileSettings;
import org.homelibrary.model.imports.job.ImportId;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingMark;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.persistence.library.MemberDao;
import org.homelibrary.persistence.library.ReadingDao;
import org.homelibrary.service.AccountsFixture;
import org.homelibrary.service.FieldError;
import org.homelibrary.service.RejectedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountClosingTest {

    private final AccountsFixture fixture = new AccountsFixture();
    private User ada;
    private User bob;

    @BeforeEach
    void register() {
        ada = fixture.register("ada");
        bob = fixture.register("bob");
    }

    @Test
    void everything_of_the_user_is_gone_and_nothing_of_anybody_else() {
        Cover own = null;
        for (int number = 1; number <= 250; number++) {
            LibraryBook book = addToLibrary(bob.getId(), number, bob);
            own = number == 7 ? chooseCover(book) : own;
        }
        LibraryBook deleted = addToLibrary(bob.getId(), 300, bob).deleted(fixture.clock.instant());
        fixture.memory.store(() -> fixture.memory.libraryBooks().save(deleted));
        Cover others = chooseCover(addToLibrary(ada.getId(), 7, ada));
        ImportJob bobs = addImport(bob);
        ImportJob adas = addImport(ada);

        fixture.closing.close(bob.getId(), PASSWORD);

        assertThat(fixture.users.find(bob.getId())).isEmpty();
        assertThat(booksOf(bob)).isEmpty();
        assertThat(fixture.covers.find(own.getId())).isEmpty();
        assertThat(booksOf(ada)).hasSize(1);
        assertThat(fixture.covers.find(others.getId())).isPresent();
        assertThat(fixture.users.find(ada.getId())).isPresent();
        assertThat(fixture.memory.imports().find(bobs.id())).isEmpty();
        assertThat(fixture.memory.imports().find(adas.id())).isPresent();
    }

    private ImportJob addImport(User user) {
        ImportId id = new ImportId(user.getId(), user.getId(), UUID.randomUUID());
        return fixture.memory.store(() -> fixture.memory
                .imports()
                .add(ImportJob.preview(id, "books.csv", FileSettings.DETECTED, 1, fixture.clock.instant())));
    }

    private List<LibraryBook> booksOf(User user) {
        return fixture.memory.libraryBooks().findAll(user.getId(), null, 10);
    }

    private Cover chooseCover(LibraryBook book) {
        Cover cover = new Cover(book.id().libraryId(), book.id().bookId(), "image/jpeg", new byte[] {1, 2, 3});
        fixture.memory.store(() -> {
            fixture.covers.save(cover);
            return fixture.memory.libraryBooks().save(book.withOwnCover(cover.getId(), fixture.clock.instant()));
        });
        return cover;
    }

    @Test
    void a_catalogues_cover_stays_for_the_others() {
        Isbn isbn = Isbn.parse("9780141439518").orElseThrow();
        Cover cover = new Cover(null, isbn.bookId(), "image/jpeg", new byte[] {1});
        LibraryBook book = LibraryBook.withIsbn(bob.getId(), isbn, bob.getId(), fixture.clock.instant())
                .filledFrom(new Book(
                        isbn,
                        new BookMetadata("Title", null, List.of(), null, null, null, null, List.of(), null),
                        cover.getId(),
                        fixture.clock.instant()));
        fixture.memory.store(() -> {
            fixture.covers.save(cover);
            return fixture.memory.libraryBooks().add(book, null);
        });

        fixture.closing.close(bob.getId(), PASSWORD);

        assertThat(fixture.covers.find(cover.getId())).isPresent();
    }

    @Test
    void a_wrong_password_deletes_nothing() {
        addToLibrary(bob.getId(), 1, bob);

        assertThatThrownBy(() -> fixture.closing.close(bob.getId(), "guess"))
                .isInstanceOfSatisfying(RejectedException.class, rejected -> assertThat(rejected.errors())
                        .containsExactly(FieldError.of("password", "accountError.passwordWrong")));
        assertThat(fixture.users.find(bob.getId())).isPresent();
        assertThat(booksOf(bob)).hasSize(1);
    }

    @Test
    void an_interrupted_deletion_can_be_done_again() {
        for (int number = 1; number <= 150; number++) {
            addToLibrary(bob.getId(), number, bob);
        }
        ReadingDao failing = new FailingReadings(fixture.memory.readings());
        AccountClosing interrupted = fixture.closing(failing);
        assertThatThrownBy(() -> interrupted.close(bob.getId(), PASSWORD)).isInstanceOf(StoreException.class);

        assertThat(fixture.signIn.signIn("bob@example.org", PASSWORD, "192.0.2.7", null))
                .isPresent();
        fixture.closing.close(bob.getId(), PASSWORD);

        assertThat(fixture.users.find(bob.getId())).isEmpty();
        assertThat(booksOf(bob)).isEmpty();
        assertThat(fixture.memory.readings().findAll(bob.getId(), bob.getId(), null, 10))
                .isEmpty();
    }

    /** The power goes out when half of the readings are gone. */
    private record FailingReadings(ReadingDao readings) implements ReadingDao {

        @Override
        public Optional<Reading> find(ReadingId id) {
            return readings.find(id);
        }

        @Override
        public Reading save(Reading reading) {
            return readings.save(reading);
        }

        @Override
        public List<ReadingMark> findMarks(LibraryBookId book) {
            return readings.findMarks(book);
        }

        @Override
        public List<Reading> findAll(UUID libraryId, UUID userId, UUID afterBookId, int limit) {
            return readings.findAll(libraryId, userId, afterBookId, limit);
        }

        @Override
        public void purge(List<ReadingId> some) {
            readings.purge(some.subList(0, some.size() / 2));
            throw new StoreException("the power is out", null);
        }
    }

    @Test
    void library_of_nobody_else_goes_with_all_its_books() {
        LibraryBook book = addToLibrary(bob.getId(), 1, bob);

        fixture.closing.close(bob.getId(), PASSWORD);

        assertThat(fixture.memory.libraries().find(bob.getId())).isEmpty();
        assertThat(fixture.memory.libraryBooks().find(book.id())).isEmpty();
        assertThat(fixture.memory.libraries().find(ada.getId())).isPresent();
    }

    @Test
    void household_keeps_its_books_and_nothing_that_the_user_said_about_them() {
        joinLibraryOfAda(bob);
        LibraryBook book = addToLibrary(ada.getId(), 1, bob);
        say(book, ada);

        fixture.closing.close(bob.getId(), PASSWORD);

        assertThat(fixture.memory.libraryBooks().find(book.id())).isPresent();
        assertThat(fixture.memory.readings().findMarks(book.id()))
                .extracting(ReadingMark::userId)
                .containsExactly(ada.getId());
        assertThat(fixture.memory.members().findMembers(ada.getId()))
                .extracting(Member::userId)
                .containsExactly(ada.getId());
    }

    @Test
    void only_owner_of_a_household_has_to_name_another_one_first() {
        joinLibraryOfAda(bob);

        assertThatThrownBy(() -> fixture.closing.close(ada.getId(), PASSWORD))
                .isInstanceOfSatisfying(RejectedException.class, rejected -> assertThat(rejected.errors())
                        .containsExactly(FieldError.of(FieldError.WHOLE_FORM, "accountError.lastOwner")));
        assertThat(fixture.current(ada).getSessionEpoch()).isEqualTo(ada.getSessionEpoch());

        MemberDao members = fixture.memory.members();
        fixture.memory.store(() -> members.save(
                members.find(ada.getId(), bob.getId()).orElseThrow().as(MemberRole.OWNER)));
        fixture.closing.close(ada.getId(), PASSWORD);

        assertThat(fixture.memory.libraries().find(ada.getId()))
                .hasValueSatisfying(library -> assertThat(library.hasEnded()).isFalse());
    }

    /** A book with what its adder says about it. */
    private LibraryBook addToLibrary(UUID libraryId, int number, User adder) {
        LibraryBookId id = new LibraryBookId(libraryId, AccountsFixture.uuid(number));
        LibraryBook book = LibraryBook.byHand(id, adder.getId(), fixture.clock.instant());
        return fixture.memory.store(() -> fixture.memory
                .libraryBooks()
                .add(book, Reading.none(ReadingId.of(id, adder.getId())).as(ReadingStatus.READ)));
    }

    private void say(LibraryBook book, User reader) {
        fixture.memory.store(() -> fixture.memory
                .readings()
                .save(Reading.none(ReadingId.of(book.id(), reader.getId())).as(ReadingStatus.TO_READ)));
    }

    private void joinLibraryOfAda(User user) {
        Invitation invitation =
                Invitation.of(ada.getId(), "fingerprint", MemberRole.EDITOR, ada.getId(), fixture.clock.instant());
        fixture.memory.store(() -> {
            fixture.memory.members().invite(invitation);
            return fixture.memory.members().join(invitation, user.getId(), fixture.clock.instant());
        });
    }

    @Test
    void the_email_and_the_username_are_free_again() {
        fixture.closing.close(bob.getId(), PASSWORD);

        assertThat(fixture.register("bob").getId()).isNotEqualTo(bob.getId());
    }
}
