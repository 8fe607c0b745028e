package org.homelibrary.support.library;

import org.homelibrary.contract.library.LibraryBookReplaceContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.support.InMemoryStore;

class InMemoryLibraryBookReplaceTest extends LibraryBookReplaceContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected LibraryStore store() {
        return store;
    }
}
