package org.homelibrary.persistence.jpa.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.ShelfCountsContract;
import org.homelibrary.persistence.jpa.JpaStore;

class JpaShelfCountsTest extends ShelfCountsContract {

    @Override
    protected LibraryStore store() {
        return JpaStore.inMemory();
    }
}
