package org.homelibrary.service.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.homelibrary.model.account.User;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookPeopleServiceTest {

    private final HouseholdFixture fixture = new HouseholdFixture();
    private final BookPeopleService people = new BookPeopleService(fixture.store.readings(), fixture.households);
    private final Member anna = fixture.user("anna");
    private LibraryBook book;
    private Member ben;
    private Member mia;

    @BeforeEach
    void makeAHousehold() {
        fixture.clock.move(Duration.ofMinutes(1));
        ben = fixture.join(anna, fixture.user("ben"), MemberRole.EDITOR);
        fixture.clock.move(Duration.ofMinutes(1));
        mia = fixture.join(anna, fixture.user("mia"), MemberRole.READER);
        LibraryBookId id = new LibraryBookId(anna.libraryId(), new UUID(1, 2));
        book = fixture.add(LibraryBook.byHand(id, ben.userId(), fixture.clock.instant())
                .edited(BookField.TITLE, "Shared", fixture.clock.instant()));
    }

    private void say(Member member, ReadingStatus status, Rating rating) {
        fixture.say(Reading.none(ReadingId.of(book.id(), member.userId()))
                .as(status)
                .rated(rating));
    }

    @Test
    void others_are_named_with_what_they_say_in_the_order_in_which_they_joined() {
        say(mia, ReadingStatus.READ, new Rating(9));
        say(ben, ReadingStatus.READING, null);
        say(anna, ReadingStatus.ABANDONED, new Rating(1));

        assertThat(people.of(anna, book).readers())
                .containsExactly(
                        new OtherReader("ben", ReadingStatus.READING, null),
                        new OtherReader("mia", ReadingStatus.READ, new Rating(9)));
        assertThat(people.of(ben, book).readers())
                .extracting(OtherReader::username)
                .containsExactly("anna", "mia");
    }

    @Test
    void book_that_is_only_to_be_read_says_nothing_unless_it_is_rated() {
        say(ben, ReadingStatus.TO_READ, null);
        assertThat(people.of(anna, book).readers()).isEmpty();

        say(mia, null, new Rating(4));
        assertThat(people.of(anna, book).readers()).containsExactly(new OtherReader("mia", null, new Rating(4)));
    }

    @Test
    void nothing_is_told_of_whom_switched_that_off_or_has_left() {
        say(ben, ReadingStatus.READ, null);
        say(mia, ReadingStatus.READ, null);
        User hidden = fixture.store.users().find(mia.userId()).orElseThrow();
        hidden.showReadings(false);
        fixture.store.store(() -> fixture.store.users().save(hidden));

        assertThat(people.of(anna, book).readers())
                .extracting(OtherReader::username)
                .containsExactly("ben");

        fixture.households.leave(fixture.again(ben));
        assertThat(people.of(anna, book)).isEqualTo(BookPeople.NOBODY);
    }

    @Test
    void book_says_who_added_it_to_all_but_those() {
        assertThat(people.of(anna, book).addedBy()).isEqualTo("ben");
        assertThat(people.of(ben, book).addedBy()).isNull();
    }
}
