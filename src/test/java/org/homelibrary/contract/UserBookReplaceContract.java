package org.homelibrary.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.LibraryCounts;
import org.homelibrary.model.Rating;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.ShelfEntry;
import org.homelibrary.model.SortOrder;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.BookQuery;
import org.homelibrary.persistence.ConflictException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A book whose ISBN, and so its id, becomes another. */
public abstract class UserBookReplaceContract extends DaoContract {

    private static final Isbn ISBN = new Isbn("9780441014989");
    private static final Isbn OTHER = new Isbn("9780306406157");

    private UUID ann;
    private UserBook book;

    @BeforeEach
    void addBook() {
        ann = newUser("ann");
        UserBook typed = UserBook.byHand(ann, new UUID(1, 1), NOW);
        typed.edit(STRANGE_TEXT, "author", "genre", "description");
        typed.rate(new Rating(9));
        typed.setStatus(ReadingStatus.READ);
        book = add(typed);
    }

    @Test
    void replace_storesTheNewBookAndRemovesTheOther() {
        UserBook stored = replace(book, book.underIsbn(ISBN, NOW.plusSeconds(5)));

        assertThat(find(book.getBookId())).isEmpty();
        assertThat(find(ISBN.bookId()).orElseThrow()).usingRecursiveComparison().isEqualTo(stored);
        assertThat(stored.getIsbn()).contains(ISBN);
        assertThat(stored.getTitle()).isEqualTo(STRANGE_TEXT);
        assertThat(stored.getRating()).contains(new Rating(9));
        assertThat(stored.getAddedAt()).isEqualTo(NOW);
        assertThat(listed()).containsExactly(ISBN.bookId());
        assertThat(counts().of(ReadingStatus.READ)).isEqualTo(1);
        assertThat(counts().total()).isEqualTo(1);
    }

    @Test
    void replace_byABookOfAnotherStatus_countsThat() {
        UserBook moved = book.underIsbn(ISBN, NOW);
        moved.setStatus(ReadingStatus.READING);

        replace(book, moved);

        assertThat(counts().of(ReadingStatus.READING)).isEqualTo(1);
        assertThat(counts().total()).isEqualTo(1);
    }

    @Test
    void replace_ofWhatReplaceGave_worksAgain() {
        UserBook first = replace(book, book.underIsbn(ISBN, NOW));
        UserBook second = replace(first, first.underIsbn(OTHER, NOW));
        second.setStatus(ReadingStatus.ABANDONED);
        inTransaction(() -> store().userBooks().save(second));

        assertThat(listed()).containsExactly(OTHER.bookId());
        assertThat(counts().of(ReadingStatus.ABANDONED)).isEqualTo(1);
    }

    @Test
    void replace_ofAStaleOrPurgedBook_isConflictAndChangesNothing() {
        UserBook stale = find(book.getBookId()).orElseThrow();
        UserBook fresh = find(book.getBookId()).orElseThrow();
        fresh.setStatus(ReadingStatus.READING);
        inTransaction(() -> store().userBooks().save(fresh));

        assertThatThrownBy(() -> replace(stale, stale.underIsbn(ISBN, NOW))).isInstanceOf(ConflictException.class);
        assertThat(listed()).containsExactly(book.getBookId());

        inTransaction(() -> store().userBooks().purge(ann, book.getBookId()));
        assertThatThrownBy(() -> replace(stale, stale.underIsbn(ISBN, NOW))).isInstanceOf(ConflictException.class);
        assertThat(listed()).isEmpty();
        assertThat(counts()).isEqualTo(LibraryCounts.EMPTY);
    }

    @Test
    void replace_byTheIdOfAnotherBook_isConflictAndChangesNothing() {
        UserBook other = add(UserBook.withIsbn(ann, ISBN, NOW));

        assertThatThrownBy(() -> replace(book, book.underIsbn(ISBN, NOW))).isInstanceOf(ConflictException.class);

        assertThat(find(ISBN.bookId()).orElseThrow()).usingRecursiveComparison().isEqualTo(other);
        assertThat(find(book.getBookId()).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(book);
        assertThat(counts().total()).isEqualTo(2);
    }

    @Test
    void replace_byTheIdOfADeletedBook_takesItsPlace() {
        UserBook other = add(UserBook.withIsbn(ann, ISBN, NOW));
        other.delete(NOW);
        inTransaction(() -> store().userBooks().save(other));

        replace(book, book.underIsbn(ISBN, NOW));

        assertThat(find(ISBN.bookId()).orElseThrow().getTitle()).isEqualTo(STRANGE_TEXT);
        assertThat(listed()).containsExactly(ISBN.bookId());
        assertThat(counts().total()).isEqualTo(1);
        assertThat(inTransaction(() -> store().userBooks().findDeletedBefore(NOW.plusSeconds(60), 10)))
                .isEmpty();
    }

    @Test
    void replace_atTheSameTime_succeedsOnce() {
        List<Callable<UserBook>> moves = IntStream.range(0, 4)
                .<Callable<UserBook>>mapToObj(
                        i -> () -> store().userBooks().replace(book, book.underIsbn(i % 2 == 0 ? ISBN : OTHER, NOW)))
                .toList();

        List<Outcome<UserBook>> outcomes = atTheSameTime(moves);

        assertThat(Outcome.results(outcomes)).hasSize(1);
        assertThat(Outcome.errors(outcomes)).hasOnlyElementsOfType(ConflictException.class);
        assertThat(listed()).hasSize(1);
        assertThat(counts().total()).isEqualTo(1);
    }

    @Test
    void replace_ofTwoBooksByOne_succeedsOnce() {
        UserBook second = add(UserBook.byHand(ann, new UUID(2, 2), NOW));
        List<Outcome<UserBook>> outcomes = atTheSameTime(
                List.of(() -> store().userBooks().replace(book, book.underIsbn(ISBN, NOW)), () -> store().userBooks()
                        .replace(second, second.underIsbn(ISBN, NOW))));

        assertThat(Outcome.results(outcomes)).hasSize(1);
        assertThat(Outcome.errors(outcomes)).hasOnlyElementsOfType(ConflictException.class);
        assertThat(listed()).hasSize(2);
        assertThat(counts().total()).isEqualTo(2);
    }

    private UserBook add(UserBook added) {
        return inTransaction(() -> store().userBooks().add(added));
    }

    private UserBook replace(UserBook replaced, UserBook by) {
        return inTransaction(() -> store().userBooks().replace(replaced, by));
    }

    private Optional<UserBook> find(UUID id) {
        return inTransaction(() -> store().userBooks().find(ann, id));
    }

    private List<UUID> listed() {
        BookQuery all = new BookQuery(null, null, null, null, SortOrder.TITLE, false, null, 100);
        return inTransaction(() -> store().userBooks().list(ann, all)).items().stream()
                .map(ShelfEntry::bookId)
                .toList();
    }

    private LibraryCounts counts() {
        return inTransaction(() -> store().userBooks().counts(ann));
    }
}
