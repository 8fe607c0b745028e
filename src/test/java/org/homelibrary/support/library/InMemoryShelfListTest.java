package org.homelibrary.support.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.ShelfListContract;
import org.homelibrary.support.InMemoryStore;

class InMemoryShelfListTest extends ShelfListContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected LibraryStore store() {
        return store;
    }
}
