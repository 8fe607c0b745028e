package org.homelibrary.persistence.jpa;

import org.homelibrary.contract.SignInThrottleDaoContract;
import org.homelibrary.contract.Store;

class JpaSignInThrottleDaoTest extends SignInThrottleDaoContract {

    @Override
    protected Store store() {
        return JpaStore.inMemory();
    }
}
