package org.homelibrary.persistence.dynamodb.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.ReadingDaoContract;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;

class DynamoDbReadingDaoTest extends ReadingDaoContract {

    @Override
    protected LibraryStore store() {
        return DynamoDbStore.inMemory();
    }
}
