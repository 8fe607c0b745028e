package org.homelibrary.persistence.jpa;

import org.homelibrary.contract.ProviderLimitDaoContract;
import org.homelibrary.contract.Store;

class JpaProviderLimitDaoTest extends ProviderLimitDaoContract {

    @Override
    protected Store store() {
        return JpaStore.inMemory();
    }
}
