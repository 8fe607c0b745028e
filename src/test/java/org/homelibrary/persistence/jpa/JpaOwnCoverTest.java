package org.homelibrary.persistence.jpa;

import org.homelibrary.contract.OwnCoverContract;
import org.homelibrary.contract.library.LibraryStore;

class JpaOwnCoverTest extends OwnCoverContract {

    @Override
    protected LibraryStore store() {
        return JpaStore.inMemory();
    }
}
