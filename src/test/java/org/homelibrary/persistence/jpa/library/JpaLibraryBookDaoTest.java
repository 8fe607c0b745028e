package org.homelibrary.persistence.jpa.library;

import org.homelibrary.contract.library.LibraryBookDaoContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.persistence.jpa.JpaStore;

class JpaLibraryBookDaoTest extends LibraryBookDaoContract {

    @Override
    protected LibraryStore store() {
        return JpaStore.inMemory();
    }
}
