package org.homelibrary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.ShelfEntry;
import org.homelibrary.model.SortOrder;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.BookQuery;
import org.homelibrary.service.LookupRecorder;
import org.homelibrary.service.LookupService;
import org.homelibrary.service.OverdueLookups;
import org.homelibrary.support.InTransactions;
import org.homelibrary.support.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lookup whose message was lost is brought back when the book is seen in a list: the service, on a real store. */
public abstract class LostLookupsContract extends DaoContract {

    private static final Isbn ISBN = new Isbn("9780306406157");
    private static final Duration LONG = Duration.ofMinutes(11);

    private final MovableClock clock = new MovableClock(NOW);
    private final List<LookupMessage> queued = new ArrayList<>();
    private OverdueLookups overdue;
    private UUID ann;

    @BeforeEach
    void addBook() {
        InTransactions transactions = store()::inTransaction;
        LookupRecorder recorder = transactions.around(new LookupRecorder(store().userBooks(), clock));
        overdue = new OverdueLookups(new LookupService(new Queue(), null, null, recorder, clock), recorder, clock);
        ann = newUser("ann");
        inTransaction(() -> store().userBooks().add(UserBook.withIsbn(ann, ISBN, NOW)));
    }

    @Test
    void lostLookupSeenInAList_isQueuedOnce_andSaysSo() {
        clock.move(LONG);

        List<ShelfEntry> shown = overdue.resume(list());

        assertThat(queued).containsExactly(new LookupMessage(ann, ISBN.bookId()));
        assertThat(shown).extracting(ShelfEntry::nextLookupAt).containsExactly(clock.instant());
        assertThat(list()).isEqualTo(shown);
        overdue.resume(list());
        assertThat(queued).hasSize(1);
    }

    @Test
    void lookupThatEndedSinceTheListWasRead_isNotQueued() {
        clock.move(LONG);
        List<ShelfEntry> seen = list();
        inTransaction(() -> {
            UserBook book = store().userBooks().find(ann, ISBN.bookId()).orElseThrow();
            book.delete(clock.instant());
            store().userBooks().save(book);
        });

        assertThat(overdue.resume(seen)).isEqualTo(seen);
        assertThat(queued).isEmpty();
    }

    private List<ShelfEntry> list() {
        BookQuery query = new BookQuery(null, null, null, null, SortOrder.ADDED, true, null, 48);
        return inTransaction(() -> store().userBooks().list(ann, query)).items();
    }

    private final class Queue implements MetadataQueue {

        @Override
        public void send(LookupMessage message) {
            queued.add(message);
        }

        @Override
        public boolean isReady() {
            return true;
        }
    }
}
