package org.homelibrary.support;

import org.homelibrary.contract.Store;
import org.homelibrary.contract.UserBookListContract;

class InMemoryUserBookListTest extends UserBookListContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
