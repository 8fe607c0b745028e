package org.homelibrary.support;

import org.homelibrary.contract.Store;
import org.homelibrary.contract.TransactionContract;

class InMemoryTransactionTest extends TransactionContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
