package org.homelibrary.support.library;

import org.homelibrary.contract.library.LibraryBookDaoContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.support.InMemoryStore;

class InMemoryLibraryBookDaoTest extends LibraryBookDaoContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected LibraryStore store() {
        return store;
    }
}
