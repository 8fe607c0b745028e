package org.homelibrary.persistence.jpa.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.ShelfListContract;
import org.homelibrary.persistence.jpa.JpaStore;

class JpaShelfListTest extends ShelfListContract {

    @Override
    protected LibraryStore store() {
        return JpaStore.inMemory();
    }
}
