package org.homelibrary.support;

import org.homelibrary.contract.Store;
import org.homelibrary.contract.UserBookReplaceContract;

class InMemoryUserBookReplaceTest extends UserBookReplaceContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
