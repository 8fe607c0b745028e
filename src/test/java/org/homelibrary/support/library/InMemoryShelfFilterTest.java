package org.homelibrary.support.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.ShelfFilterContract;
import org.homelibrary.support.InMemoryStore;

class InMemoryShelfFilterTest extends ShelfFilterContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected LibraryStore store() {
        return store;
    }
}
