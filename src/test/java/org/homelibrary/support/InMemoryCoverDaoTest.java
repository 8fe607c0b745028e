package org.homelibrary.support;

import org.homelibrary.contract.CoverDaoContract;
import org.homelibrary.contract.Store;

class InMemoryCoverDaoTest extends CoverDaoContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
