package org.homelibrary.support.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.LibraryTransactionContract;
import org.homelibrary.support.InMemoryStore;

class InMemoryLibraryTransactionTest extends LibraryTransactionContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected LibraryStore store() {
        return store;
    }
}
