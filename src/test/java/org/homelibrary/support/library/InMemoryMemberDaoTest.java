package org.homelibrary.support.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.MemberDaoContract;
import org.homelibrary.support.InMemoryStore;

class InMemoryMemberDaoTest extends MemberDaoContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected LibraryStore store() {
        return store;
    }
}
