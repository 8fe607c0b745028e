package org.homelibrary.persistence.jpa.library;

import org.homelibrary.contract.library.LibraryDaoContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.persistence.jpa.JpaStore;

class JpaLibraryDaoTest extends LibraryDaoContract {

    @Override
    protected LibraryStore store() {
        return JpaStore.inMemory();
    }
}
