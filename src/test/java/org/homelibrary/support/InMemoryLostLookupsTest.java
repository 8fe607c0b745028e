package org.homelibrary.support;

import org.homelibrary.contract.LostLookupsContract;
import org.homelibrary.contract.Store;

class InMemoryLostLookupsTest extends LostLookupsContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
