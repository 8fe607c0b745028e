package org.homelibrary.persistence.dynamodb.library;

import org.homelibrary.contract.library.LibraryDaoContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;

class DynamoDbLibraryDaoTest extends LibraryDaoContract {

    @Override
    protected LibraryStore store() {
        return DynamoDbStore.inMemory();
    }
}
