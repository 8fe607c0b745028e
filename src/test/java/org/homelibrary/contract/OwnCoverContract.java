package org.homelibrary.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.homelibrary.model.Rating;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.service.BookService;
import org.homelibrary.service.OwnCovers;
import org.homelibrary.support.InTransactions;
import org.homelibrary.support.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of two writes the second may be refused: the book then has the cover that it had. The service, on a real store. */
public abstract class OwnCoverContract extends DaoContract {

    private static final UUID BOOK = new UUID(7, 7);
    private static final byte[] RED = {1};
    private static final byte[] BLUE = {2};

    private UUID ann;

    @BeforeEach
    void addBook() {
        ann = newUser("ann");
        inTransaction(() -> store().userBooks().add(UserBook.byHand(ann, BOOK, NOW)));
        books().chooseCover(ann, BOOK, RED);
    }

    @Test
    void coverWhoseBookWasChangedMeanwhile_isNotChosen_andTheOldOneIsStillThere() {
        UUID red = stored().getCoverId();
        UserBook stale = stored();
        inTransaction(() -> {
            UserBook book = stored();
            book.rate(new Rating(7));
            store().userBooks().save(book);
        });

        assertThatThrownBy(() -> choose(stale, BLUE)).isInstanceOf(ConflictException.class);

        assertThat(stored().getCoverId()).isEqualTo(red);
        assertThat(cover(red)).isTrue();
    }

    @Test
    void coverThatWasReplaced_isGone() {
        UUID red = stored().getCoverId();

        books().chooseCover(ann, BOOK, BLUE);

        assertThat(cover(red)).isFalse();
        assertThat(cover(stored().getCoverId())).isTrue();
    }

    @Test
    void purgeOfABookThatWasBroughtBack_leavesItsCover() {
        UserBook deleted = books().delete(ann, BOOK);
        books().restore(ann, BOOK);

        books().purge(deleted);

        assertThat(cover(stored().getCoverId())).isTrue();
        assertThat(stored().isDeleted()).isFalse();
    }

    @Test
    void purgeOfADeletedBook_takesItsCoverAlong() {
        UserBook deleted = books().delete(ann, BOOK);

        books().purge(deleted);

        assertThat(cover(deleted.getCoverId())).isFalse();
    }

    private void choose(UserBook book, byte[] cover) {
        inTransaction(() -> {
            new OwnCovers(store().covers()).choose(book, cover);
            store().userBooks().save(book);
        });
    }

    private BookService books() {
        InTransactions transactions = store()::inTransaction;
        return transactions.around(new BookService(
                store().userBooks(),
                store().books(),
                store().bookLookups(),
                new OwnCovers(store().covers()),
                new MovableClock(NOW)));
    }

    private UserBook stored() {
        return inTransaction(() -> store().userBooks().find(ann, BOOK)).orElseThrow();
    }

    private boolean cover(UUID id) {
        return inTransaction(() -> store().covers().find(id)).isPresent();
    }
}
