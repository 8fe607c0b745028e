package org.homelibrary.persistence.jpa;

import org.homelibrary.contract.BookLookupDaoContract;
import org.homelibrary.contract.Store;

class JpaBookLookupDaoTest extends BookLookupDaoContract {

    @Override
    protected Store store() {
        return JpaStore.inMemory();
    }
}
