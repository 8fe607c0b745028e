package org.homelibrary.persistence.jpa;

import org.homelibrary.contract.BookDaoContract;
import org.homelibrary.contract.Store;

class JpaBookDaoTest extends BookDaoContract {

    @Override
    protected Store store() {
        return JpaStore.inMemory();
    }
}
