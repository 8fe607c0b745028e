package org.homelibrary.support.library;

import org.homelibrary.contract.library.LibraryDaoContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.support.InMemoryStore;

class InMemoryLibraryDaoTest extends LibraryDaoContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected LibraryStore store() {
        return store;
    }
}
