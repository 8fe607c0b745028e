package org.homelibrary.persistence.jpa.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.MemberDaoContract;
import org.homelibrary.persistence.jpa.JpaStore;

class JpaMemberDaoTest extends MemberDaoContract {

    @Override
    protected LibraryStore store() {
        return JpaStore.inMemory();
    }
}
