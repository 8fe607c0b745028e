package org.homelibrary.support.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.ShelfCountsContract;
import org.homelibrary.support.InMemoryStore;

class InMemoryShelfCountsTest extends ShelfCountsContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected LibraryStore store() {
        return store;
    }
}
