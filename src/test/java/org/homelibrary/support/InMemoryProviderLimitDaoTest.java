package org.homelibrary.support;

import org.homelibrary.contract.ProviderLimitDaoContract;
import org.homelibrary.contract.Store;

class InMemoryProviderLimitDaoTest extends ProviderLimitDaoContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
