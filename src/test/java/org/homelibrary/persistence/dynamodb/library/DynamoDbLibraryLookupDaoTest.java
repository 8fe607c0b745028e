package org.homelibrary.persistence.dynamodb.library;

import org.homelibrary.contract.library.LibraryLookupDaoContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;

class DynamoDbLibraryLookupDaoTest extends LibraryLookupDaoContract {

    @Override
    protected LibraryStore store() {
        return DynamoDbStore.inMemory();
    }
}
