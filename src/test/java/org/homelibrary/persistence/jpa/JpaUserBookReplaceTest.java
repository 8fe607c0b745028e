package org.homelibrary.persistence.jpa;

import org.homelibrary.contract.Store;
import org.homelibrary.contract.UserBookReplaceContract;

class JpaUserBookReplaceTest extends UserBookReplaceContract {

    @Override
    protected Store store() {
        return JpaStore.inMemory();
    }
}
