package org.homelibrary.support.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.ShelfPagesContract;
import org.homelibrary.support.InMemoryStore;

class InMemoryShelfPagesTest extends ShelfPagesContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected LibraryStore store() {
        return store;
    }
}
