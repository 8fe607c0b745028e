package org.homelibrary.persistence.jpa;

import org.homelibrary.contract.Store;
import org.homelibrary.contract.UserDaoContract;

class JpaUserDaoTest extends UserDaoContract {

    @Override
    protected Store store() {
        return JpaStore.inMemory();
    }
}
