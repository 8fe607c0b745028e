package org.homelibrary.support;

import org.homelibrary.contract.BookDaoContract;
import org.homelibrary.contract.Store;

class InMemoryBookDaoTest extends BookDaoContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
