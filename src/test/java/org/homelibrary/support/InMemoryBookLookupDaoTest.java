package org.homelibrary.support;

import org.homelibrary.contract.BookLookupDaoContract;
import org.homelibrary.contract.Store;

class InMemoryBookLookupDaoTest extends BookLookupDaoContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
