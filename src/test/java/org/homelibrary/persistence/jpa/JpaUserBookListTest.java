package org.homelibrary.persistence.jpa;

import org.homelibrary.contract.Store;
import org.homelibrary.contract.UserBookListContract;

class JpaUserBookListTest extends UserBookListContract {

    @Override
    protected Store store() {
        return JpaStore.inMemory();
    }
}
