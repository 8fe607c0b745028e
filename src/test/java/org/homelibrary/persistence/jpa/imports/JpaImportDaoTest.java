package org.homelibrary.persistence.jpa.imports;

import org.homelibrary.contract.library.ImportDaoContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.persistence.jpa.JpaStore;

class JpaImportDaoTest extends ImportDaoContract {

    @Override
    protected LibraryStore store() {
        return JpaStore.inMemory();
    }
}
