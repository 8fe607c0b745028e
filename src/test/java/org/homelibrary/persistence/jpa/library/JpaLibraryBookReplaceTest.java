package org.homelibrary.persistence.jpa.library;

import org.homelibrary.contract.library.LibraryBookReplaceContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.persistence.jpa.JpaStore;

class JpaLibraryBookReplaceTest extends LibraryBookReplaceContract {

    @Override
    protected LibraryStore store() {
        return JpaStore.inMemory();
    }
}
