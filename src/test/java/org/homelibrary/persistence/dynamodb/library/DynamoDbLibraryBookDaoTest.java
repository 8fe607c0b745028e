package org.homelibrary.persistence.dynamodb.library;

import org.homelibrary.contract.library.LibraryBookDaoContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;

class DynamoDbLibraryBookDaoTest extends LibraryBookDaoContract {

    @Override
    protected LibraryStore store() {
        return DynamoDbStore.inMemory();
    }
}
