package org.homelibrary.persistence.jpa;

import org.homelibrary.contract.LostLookupsContract;
import org.homelibrary.contract.Store;

class JpaLostLookupsTest extends LostLookupsContract {

    @Override
    protected Store store() {
        return JpaStore.inMemory();
    }
}
