package org.homelibrary.persistence.jpa.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.ShelfPagesContract;
import org.homelibrary.persistence.jpa.JpaStore;

class JpaShelfPagesTest extends ShelfPagesContract {

    @Override
    protected LibraryStore store() {
        return JpaStore.inMemory();
    }
}
