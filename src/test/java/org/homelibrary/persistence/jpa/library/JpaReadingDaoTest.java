package org.homelibrary.persistence.jpa.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.ReadingDaoContract;
import org.homelibrary.persistence.jpa.JpaStore;

class JpaReadingDaoTest extends ReadingDaoContract {

    @Override
    protected LibraryStore store() {
        return JpaStore.inMemory();
    }
}
