package org.homelibrary.persistence.jpa;

import org.homelibrary.contract.LostLookupsContract;
import org.homelibrary.contract.library.LibraryStore;

class JpaLostLookupsTest extends LostLookupsContract {

    @Override
    protected LibraryStore store() {
        return JpaStore.inMemory();
    }
}
