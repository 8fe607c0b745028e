package org.homelibrary.persistence.jpa;

import org.homelibrary.contract.LookupChoicesDaoContract;
import org.homelibrary.contract.Store;

class JpaLookupChoicesDaoTest extends LookupChoicesDaoContract {

    @Override
    protected Store store() {
        return JpaStore.inMemory();
    }
}
