package org.homelibrary.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.homelibrary.contract.library.LibraryContract;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.service.BookServices;
import org.homelibrary.service.books.BookService;
import org.homelibrary.service.cover.OwnCovers;
import org.homelibrary.support.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of two writes the second may be refused: the book then has the cover that it had. The service, on a real store. */
public abstract class OwnCoverContract extends LibraryContract {

    private static final byte[] RED = {1};
    private static final byte[] BLUE = {2};

    private final MovableClock clock = new MovableClock(NOW);
    private BookService books;
    private Member member;
    private UUID bookId;

    @BeforeEach
    void addBook() {
        books = new BookServices(store(), clock).books;
        member = inTransaction(() -> store().members().find(home, ben)).orElseThrow();
        bookId = add(titled(7, "Dune")).id().bookId();
        books.chooseCover(member, bookId, RED);
    }

    @Test
    void coverWhoseBookWasChangedMeanwhile_isNotChosen_andTheOldOneIsStillThere() {
        LibraryBook stale = stored();
        UUID red = stale.details().coverId();
        change(stale, it -> it.edited(BookField.GENRE, "Novel", NOW));

        assertThatThrownBy(() -> choose(stale, BLUE)).isInstanceOf(ConflictException.class);

        assertThat(stored().details().coverId()).isEqualTo(red);
        assertThat(cover(red)).isTrue();
    }

    @Test
    void coverThatWasReplaced_isGone() {
        UUID red = stored().details().coverId();

        books.chooseCover(member, bookId, BLUE);

        assertThat(cover(red)).isFalse();
        assertThat(cover(stored().details().coverId())).isTrue();
    }

    @Test
    void purgeOfABookThatWasBroughtBack_leavesItsCover() {
        LibraryBook deleted = books.delete(member, bookId);
        books.restore(member, bookId);

        books.purge(deleted);

        assertThat(cover(stored().details().coverId())).isTrue();
        assertThat(stored().isDeleted()).isFalse();
    }

    @Test
    void purgeOfADeletedBook_takesItsCoverAlong() {
        LibraryBook deleted = books.delete(member, bookId);

        books.purge(deleted);

        assertThat(cover(deleted.details().coverId())).isFalse();
    }

    private void choose(LibraryBook book, byte[] cover) {
        inTransaction(() -> store().libraryBooks().save(new OwnCovers(store().covers(), clock).choose(book, cover)));
    }

    private LibraryBook stored() {
        return find(titled(7, "Dune").id()).orElseThrow();
    }

    private boolean cover(UUID id) {
        return inTransaction(() -> store().covers().find(id)).isPresent();
    }
}
