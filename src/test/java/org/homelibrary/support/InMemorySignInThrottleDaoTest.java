package org.homelibrary.support;

import org.homelibrary.contract.SignInThrottleDaoContract;
import org.homelibrary.contract.Store;

class InMemorySignInThrottleDaoTest extends SignInThrottleDaoContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
