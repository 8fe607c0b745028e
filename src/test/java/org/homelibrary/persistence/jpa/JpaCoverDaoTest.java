package org.homelibrary.persistence.jpa;

import org.homelibrary.contract.CoverDaoContract;
import org.homelibrary.contract.Store;

class JpaCoverDaoTest extends CoverDaoContract {

    @Override
    protected Store store() {
        return JpaStore.inMemory();
    }
}
