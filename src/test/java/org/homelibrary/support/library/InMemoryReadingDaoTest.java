package org.homelibrary.support.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.ReadingDaoContract;
import org.homelibrary.support.InMemoryStore;

class InMemoryReadingDaoTest extends ReadingDaoContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected LibraryStore store() {
        return store;
    }
}
