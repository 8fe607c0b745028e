package org.homelibrary.service.bulk;

import java.time.Clock;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.service.books.LibraryBooks;
import org.homelibrary.service.cover.OwnCovers;
import org.homelibrary.support.InTransactions;

/** The service of bulk changes on a store of a test. */
public final class BulkServices {

    private BulkServices() {}

    public static BulkService on(LibraryStore store, Clock clock) {
        InTransactions transactions = store::inTransaction;
        LibraryBooks library =
                new LibraryBooks(store.libraryBooks(), store.readings(), new OwnCovers(store.covers(), clock));
        return new BulkService(
                transactions.around(new BulkBooks(library, store.libraryBooks(), store.shelves())), clock);
    }
}
