package org.homelibrary.persistence.jpa;

import org.homelibrary.contract.ProviderPaceContract;
import org.homelibrary.contract.Store;

class JpaProviderPaceTest extends ProviderPaceContract {

    @Override
    protected Store store() {
        return JpaStore.inMemory();
    }
}
