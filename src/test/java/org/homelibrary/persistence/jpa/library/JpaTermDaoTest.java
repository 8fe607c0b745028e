package org.homelibrary.persistence.jpa.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.TermDaoContract;
import org.homelibrary.persistence.jpa.JpaStore;

class JpaTermDaoTest extends TermDaoContract {

    @Override
    protected LibraryStore store() {
        return JpaStore.inMemory();
    }
}
