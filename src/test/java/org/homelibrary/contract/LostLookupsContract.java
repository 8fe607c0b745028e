package org.homelibrary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.homelibrary.contract.library.LibraryContract;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.homelibrary.service.lookup.LookupRecorder;
import org.homelibrary.service.lookup.LookupService;
import org.homelibrary.service.lookup.OverdueLookups;
import org.homelibrary.support.InTransactions;
import org.homelibrary.support.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lookup whose message was lost is brought back when the book is seen in a list: the service, on a real store. */
public abstract class LostLookupsContract extends LibraryContract {

    private static final Duration LONG = Duration.ofMinutes(11);

    private final MovableClock clock = new MovableClock(NOW);
    private final List<LookupMessage> queued = new ArrayList<>();
    private OverdueLookups overdue;
    private LibraryBook book;

    @BeforeEach
    void addBook() {
        InTransactions transactions = store()::inTransaction;
        LookupRecorder recorder = transactions.around(new LookupRecorder(store().libraryBooks(), clock));
        overdue = new OverdueLookups(new LookupService(new Queue(), null, null, recorder, clock), recorder, clock);
        book = add(LibraryBook.withIsbn(home, isbn(1), ann, NOW), ben, ReadingStatus.READING);
    }

    @Test
    void lostLookupSeenInAList_isQueuedOnce_andSaysSo() {
        clock.move(LONG);

        List<ShelfEntry> shown = overdue.resume(list());

        assertThat(queued).containsExactly(LookupMessage.of(book.id()));
        assertThat(shown).extracting(entry -> entry.lookup().nextAt()).containsExactly(clock.instant());
        assertThat(list()).isEqualTo(shown);
        overdue.resume(list());
        assertThat(queued).hasSize(1);
    }

    @Test
    void lookupThatEndedSinceTheListWasRead_isNotQueued() {
        clock.move(LONG);
        List<ShelfEntry> seen = list();
        change(book, it -> it.deleted(clock.instant()));

        assertThat(overdue.resume(seen)).isEqualTo(seen);
        assertThat(queued).isEmpty();
    }

    private List<ShelfEntry> list() {
        return list(new ShelfQuery(
                        home, ben, BookSet.on(Shelf.HOME, ben), ShelfFilter.NONE, ShelfOrder.ADDED, true, null, 48))
                .items();
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
