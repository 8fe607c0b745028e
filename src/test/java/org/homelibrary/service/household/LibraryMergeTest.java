package org.homelibrary.service.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.homelibrary.model.edition.Cover;
import org.homelibrary.model.isbn.Isbn;
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
import org.homelibrary.persistence.StoreException;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.NotFoundException;
import org.junit.jupiter.api.Test;

class LibraryMergeTest {

    private static final Isbn ISBN = Isbn.parse("9780141439518").orElseThrow();

    private final HouseholdFixture fixture = new HouseholdFixture();
    private final Member anna = fixture.user("anna");
    private final Member ben = fixture.user("ben");
    private final Member guest = fixture.join(anna, ben, MemberRole.EDITOR);

    private LibraryBook byIsbn(Member owner) {
        return LibraryBook.withIsbn(owner.libraryId(), ISBN, owner.userId(), fixture.clock.instant());
    }

    private LibraryBook byHand(Member owner, int number, String title) {
        LibraryBookId id = new LibraryBookId(owner.libraryId(), new UUID(0, number));
        return edited(LibraryBook.byHand(id, owner.userId(), fixture.clock.instant()), BookField.TITLE, title);
    }

    private LibraryBook edited(LibraryBook book, BookField field, Object value) {
        return book.edited(field, value, fixture.clock.instant());
    }

    private static Reading reading(Member reader, LibraryBook book) {
        return Reading.none(
                new ReadingId(reader.libraryId(), reader.userId(), book.id().bookId()));
    }

    private Reading said(LibraryBook book) {
        return fixture.store
                .readings()
                .find(new ReadingId(anna.libraryId(), ben.userId(), book.id().bookId()))
                .orElseThrow();
    }

    private List<MergeSource> sources(Member into) {
        return fixture.merge.sources(into.userId(), into.libraryId(), into.role());
    }

    private void merge() {
        assertThat(fixture.merge.step(guest, ben.libraryId())).isFalse();
    }

    @Test
    void books_and_what_their_reader_said_move_and_the_emptied_library_is_gone() {
        LibraryBook book = fixture.add(byHand(ben, 1, "Momo"));
        fixture.say(
                reading(ben, book).as(ReadingStatus.READ).rated(new Rating(9)).withNotes("for Mia"));
        fixture.add(byHand(ben, 2, "Unread"));

        merge();

        LibraryBook moved = fixture.book(anna.libraryId(), book.id().bookId());
        assertThat(moved).isEqualTo(book.moved(anna.libraryId()).withVersion(1));
        assertThat(said(book))
                .isEqualTo(reading(guest, book)
                        .as(ReadingStatus.READ)
                        .rated(new Rating(9))
                        .withNotes("for Mia")
                        .withVersion(1));
        assertThat(fixture.store.libraryBooks().findAll(anna.libraryId(), null, 10))
                .hasSize(2);
        assertThat(fixture.store.libraries().find(ben.libraryId())).isEmpty();
        assertThat(fixture.households.librariesOf(ben.userId()))
                .extracting(Library::name)
                .containsExactly("anna");
    }

    @Test
    void fields_of_the_library_that_was_joined_win_and_its_gaps_are_filled() {
        fixture.add(edited(byIsbn(anna), BookField.TITLE, "Pride and Prejudice"));
        fixture.add(
                edited(edited(byIsbn(ben), BookField.TITLE, "Stolz und Vorurteil"), BookField.PUBLISHER, "Penguin"));

        merge();

        LibraryBook merged = fixture.book(anna.libraryId(), ISBN.bookId());
        assertThat(merged.details().title()).isEqualTo("Pride and Prejudice");
        assertThat(merged.details().publisher()).isEqualTo("Penguin");
        assertThat(merged.marks().isEdited(BookField.PUBLISHER)).isTrue();
        assertThat(merged.holding().addedBy()).isEqualTo(anna.userId());
    }

    @Test
    void what_the_reader_said_in_the_joined_library_wins_and_its_gaps_are_filled() {
        LibraryBook shared = fixture.add(byIsbn(anna));
        fixture.say(reading(guest, shared).as(ReadingStatus.READING));
        LibraryBook own = fixture.add(byIsbn(ben));
        fixture.say(reading(ben, own).as(ReadingStatus.READ).rated(new Rating(7)));

        merge();

        assertThat(said(shared).status()).isEqualTo(ReadingStatus.READING);
        assertThat(said(shared).rating()).isEqualTo(new Rating(7));
    }

    @Test
    void field_that_a_person_emptied_stays_empty() {
        LibraryBook emptied = edited(edited(byIsbn(anna), BookField.GENRE, "Novel"), BookField.GENRE, null);
        fixture.add(emptied);
        fixture.add(edited(byIsbn(ben), BookField.GENRE, "Romance"));

        merge();

        assertThat(fixture.book(anna.libraryId(), ISBN.bookId()).details().genre())
                .isNull();
    }

    @Test
    void book_that_the_household_deleted_comes_back() {
        fixture.add(byIsbn(anna).deleted(fixture.clock.instant()));
        LibraryBook own = fixture.add(byIsbn(ben));
        fixture.say(reading(ben, own).as(ReadingStatus.READ));

        merge();

        LibraryBook back = fixture.book(anna.libraryId(), ISBN.bookId());
        assertThat(back.isDeleted()).isFalse();
        assertThat(said(back).status()).isEqualTo(ReadingStatus.READ);
    }

    @Test
    void deleted_book_goes_nowhere() {
        fixture.add(byIsbn(ben).deleted(fixture.clock.instant()));

        merge();

        assertThat(fixture.store.libraryBooks().findAll(anna.libraryId(), null, 10))
                .isEmpty();
        assertThat(fixture.store.libraryBooks().findAll(ben.libraryId(), null, 10))
                .isEmpty();
    }

    @Test
    void chosen_cover_moves_along() {
        Cover own = new Cover(ben.libraryId(), ISBN.bookId(), "image/jpeg", new byte[] {1, 2, 3});
        fixture.store.store(() -> fixture.store.covers().save(own));
        fixture.add(edited(byIsbn(ben), BookField.COVER, own.getId()));

        merge();

        UUID cover = fixture.book(anna.libraryId(), ISBN.bookId()).details().coverId();
        assertThat(fixture.store.covers().find(cover)).hasValueSatisfying(moved -> {
            assertThat(moved.getOwnerId()).isEqualTo(anna.libraryId());
            assertThat(moved.getBytes()).isEqualTo(own.getBytes());
        });
        assertThat(fixture.store.covers().find(own.getId())).isEmpty();
    }

    @Test
    void large_library_moves_in_several_steps() {
        for (int number = 1; number <= 60; number++) {
            fixture.add(byHand(ben, number, "Book " + number));
        }
        BookMove slow =
                new BookMove(
                        fixture.store.libraryBooks(), fixture.store.readings(), fixture.store.covers(), fixture.clock) {
                    @Override
                    public void move(LibraryBookId id, Member into) {
                        fixture.clock.move(LibraryMerge.STEP.dividedBy(40));
                        fixture.move.move(id, into);
                    }
                };
        LibraryMerge merge = fixture.merge(slow);

        assertThat(merge.step(guest, ben.libraryId())).isTrue();
        assertThat(fixture.store.libraryBooks().findAll(anna.libraryId(), null, 100))
                .hasSize(40);
        assertThat(sources(guest)).containsExactly(new MergeSource(ben.libraryId(), "ben", 20));

        assertThat(merge.step(guest, ben.libraryId())).isFalse();
        assertThat(fixture.store.libraryBooks().findAll(anna.libraryId(), null, 100))
                .hasSize(60);
        assertThat(sources(guest)).isEmpty();
    }

    @Test
    void merge_that_was_interrupted_is_continued() {
        LibraryBook book = fixture.add(byHand(ben, 1, "Momo"));
        fixture.say(reading(ben, book).as(ReadingStatus.READ));
        BookMove failing = new BookMove(
                new FailingPurge(fixture.store.libraryBooks()),
                fixture.store.readings(),
                fixture.store.covers(),
                fixture.clock);
        assertThatThrownBy(() -> fixture.merge(fixture.store.around(failing)).step(guest, ben.libraryId()))
                .isInstanceOf(StoreException.class);

        merge();

        assertThat(said(book).status()).isEqualTo(ReadingStatus.READ);
        assertThat(fixture.store.libraryBooks().findAll(anna.libraryId(), null, 10))
                .hasSize(1);
    }

    @Test
    void only_a_library_of_ones_own_is_merged_and_only_by_who_may_add_books() {
        fixture.add(byIsbn(ben));
        fixture.households.changeRole(anna, ben.userId(), MemberRole.READER);
        Member reader = fixture.again(guest);
        assertThat(sources(reader)).isEmpty();
        assertThatThrownBy(() -> fixture.merge.step(reader, ben.libraryId())).isInstanceOf(ForbiddenException.class);

        Member mia = fixture.user("mia");
        fixture.join(ben, mia, MemberRole.READER);
        assertThat(sources(guest)).isEmpty();
        for (UUID library : List.of(ben.libraryId(), mia.libraryId(), guest.libraryId(), UUID.randomUUID())) {
            assertThatThrownBy(() -> fixture.merge.step(guest, library)).isInstanceOf(NotFoundException.class);
        }
    }
}
