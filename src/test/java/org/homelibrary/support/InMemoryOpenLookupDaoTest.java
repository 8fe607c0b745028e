package org.homelibrary.support;

import org.homelibrary.contract.OpenLookupDaoContract;
import org.homelibrary.contract.Store;

class InMemoryOpenLookupDaoTest extends OpenLookupDaoContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
