package org.homelibrary.support.library;

import org.homelibrary.contract.library.LibraryLookupDaoContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.support.InMemoryStore;

class InMemoryLibraryLookupDaoTest extends LibraryLookupDaoContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected LibraryStore store() {
        return store;
    }
}
