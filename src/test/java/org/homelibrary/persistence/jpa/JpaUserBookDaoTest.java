package org.homelibrary.persistence.jpa;

import org.homelibrary.contract.Store;
import org.homelibrary.contract.UserBookDaoContract;

class JpaUserBookDaoTest extends UserBookDaoContract {

    @Override
    protected Store store() {
        return JpaStore.inMemory();
    }
}
