package org.homelibrary.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.homelibrary.contract.library.LibraryContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.metadata.MetadataLookup;
import org.homelibrary.metadata.OpenGate;
import org.homelibrary.metadata.TestPolicy;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.service.lookup.EditionLookup;
import org.homelibrary.service.lookup.EditionRecorder;
import org.homelibrary.service.lookup.LookupRecorder;
import org.homelibrary.service.lookup.LookupService;
import org.homelibrary.service.lookup.Patience;
import org.homelibrary.support.FakeCovers;
import org.homelibrary.support.FakeSource;
import org.homelibrary.support.InMemoryStore;
import org.homelibrary.support.InTransactions;
import org.homelibrary.support.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a lookup brings is committed once: the edition and the book that asked for it. */
class LookupTransactionTest extends LibraryContract {

    private final MovableClock clock = new MovableClock(NOW);
    private LibraryBook book;
    private boolean isFull;

    @Override
    protected LibraryStore store() {
        return JpaStore.inMemory();
    }

    @BeforeEach
    void addBook() {
        book = add(LibraryBook.withIsbn(home, isbn(1), ann, NOW));
    }

    @Test
    void edition_andItsBook_areStoredTogether() {
        LookupService lookups = lookups();
        isFull = true;
        assertThatThrownBy(() -> lookups.work(LookupMessage.of(book.id()))).isInstanceOf(StoreException.class);
        assertThat(store().books().find(book.id().bookId())).isEmpty();

        isFull = false;
        lookups.work(LookupMessage.of(book.id()));

        assertThat(store().books().find(book.id().bookId())).isPresent();
        assertThat(find(book.id()).orElseThrow().lookup().status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(store().bookLookups().find(book.id().bookId()).orElseThrow().getClaimedBy())
                .isNull();
    }

    private LookupService lookups() {
        FakeSource source = new FakeSource(MetadataSource.GOOGLE_BOOKS);
        source.knows(new BookMetadata("Dune", null, List.of("Frank Herbert"), null, null, null, "en", List.of(), null));
        InTransactions transactions = store()::inTransaction;
        EditionRecorder editions = transactions.around(
                new EditionRecorder(store().books(), store().bookLookups(), store().covers(), clock));
        MetadataLookup metadata = new MetadataLookup(
                TestPolicy.all(),
                List.of(source),
                OpenGate.withPauses(new InMemoryStore(), clock),
                new FakeCovers(),
                clock);
        return new LookupService(
                null,
                new EditionLookup(metadata, editions, new Patience(), clock),
                editions,
                transactions.around(new LookupRecorder(books(), clock)),
                clock);
    }

    /** Saves nothing while the disk is full. */
    private LibraryBookDao books() {
        return (LibraryBookDao) Proxy.newProxyInstance(
                LibraryBookDao.class.getClassLoader(),
                new Class<?>[] {LibraryBookDao.class},
                (proxy, method, arguments) -> {
                    if (isFull && method.getName().equals("save")) {
                        throw new StoreException("the disk is full", null);
                    }
                    try {
                        return method.invoke(store().libraryBooks(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
