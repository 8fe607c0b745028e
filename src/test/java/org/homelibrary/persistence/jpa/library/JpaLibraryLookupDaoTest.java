package org.homelibrary.persistence.jpa.library;

import org.homelibrary.contract.library.LibraryLookupDaoContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.persistence.jpa.JpaStore;

class JpaLibraryLookupDaoTest extends LibraryLookupDaoContract {

    @Override
    protected LibraryStore store() {
        return JpaStore.inMemory();
    }
}
