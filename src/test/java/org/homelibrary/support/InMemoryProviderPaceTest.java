package org.homelibrary.support;

import org.homelibrary.contract.ProviderPaceContract;
import org.homelibrary.contract.Store;

class InMemoryProviderPaceTest extends ProviderPaceContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
