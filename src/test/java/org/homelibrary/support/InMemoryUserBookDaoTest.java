package org.homelibrary.support;

import org.homelibrary.contract.Store;
import org.homelibrary.contract.UserBookDaoContract;

class InMemoryUserBookDaoTest extends UserBookDaoContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
