package org.homelibrary.persistence.jpa.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.LibraryTransactionContract;
import org.homelibrary.persistence.jpa.JpaStore;

class JpaLibraryTransactionTest extends LibraryTransactionContract {

    @Override
    protected LibraryStore store() {
        return JpaStore.inMemory();
    }
}
