package org.homelibrary.persistence.dynamodb.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.ShelfCountsContract;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;

class DynamoDbShelfCountsTest extends ShelfCountsContract {

    @Override
    protected LibraryStore store() {
        return DynamoDbStore.inMemory();
    }
}
