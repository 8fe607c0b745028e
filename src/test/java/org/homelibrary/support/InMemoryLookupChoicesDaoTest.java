package org.homelibrary.support;

import org.homelibrary.contract.LookupChoicesDaoContract;
import org.homelibrary.contract.Store;

class InMemoryLookupChoicesDaoTest extends LookupChoicesDaoContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
