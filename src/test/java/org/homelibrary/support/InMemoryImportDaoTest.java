package org.homelibrary.support;

import org.homelibrary.contract.library.ImportDaoContract;
import org.homelibrary.contract.library.LibraryStore;

class InMemoryImportDaoTest extends ImportDaoContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected LibraryStore store() {
        return store;
    }
}
