package org.homelibrary.persistence.jpa.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.ShelfFilterContract;
import org.homelibrary.persistence.jpa.JpaStore;

class JpaShelfFilterTest extends ShelfFilterContract {

    @Override
    protected LibraryStore store() {
        return JpaStore.inMemory();
    }
}
