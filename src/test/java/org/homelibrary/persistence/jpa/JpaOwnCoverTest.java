package org.homelibrary.persistence.jpa;

import org.homelibrary.contract.OwnCoverContract;
import org.homelibrary.contract.Store;

class JpaOwnCoverTest extends OwnCoverContract {

    @Override
    protected Store store() {
        return JpaStore.inMemory();
    }
}
