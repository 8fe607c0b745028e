package org.homelibrary.persistence.jpa;

import org.homelibrary.contract.OpenLookupDaoContract;
import org.homelibrary.contract.Store;

class JpaOpenLookupDaoTest extends OpenLookupDaoContract {

    @Override
    protected Store store() {
        return JpaStore.inMemory();
    }
}
