package org.homelibrary.persistence.dynamodb.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.ShelfListContract;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;

class DynamoDbShelfListTest extends ShelfListContract {

    @Override
    protected LibraryStore store() {
        return DynamoDbStore.inMemory();
    }
}
