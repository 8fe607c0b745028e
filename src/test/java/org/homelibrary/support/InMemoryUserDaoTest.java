package org.homelibrary.support;

import org.homelibrary.contract.Store;
import org.homelibrary.contract.UserDaoContract;

class InMemoryUserDaoTest extends UserDaoContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
