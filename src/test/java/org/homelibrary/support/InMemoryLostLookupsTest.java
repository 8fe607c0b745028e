package org.homelibrary.support;

import org.homelibrary.contract.LostLookupsContract;
import org.homelibrary.contract.library.LibraryStore;

class InMemoryLostLookupsTest extends LostLookupsContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected LibraryStore store() {
        return store;
    }
}
