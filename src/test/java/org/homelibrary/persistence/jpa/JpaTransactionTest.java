package org.homelibrary.persistence.jpa;

import org.homelibrary.contract.Store;
import org.homelibrary.contract.TransactionContract;

class JpaTransactionTest extends TransactionContract {

    @Override
    protected Store store() {
        return JpaStore.inMemory();
    }
}
