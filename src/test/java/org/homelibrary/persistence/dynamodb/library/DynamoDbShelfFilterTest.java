package org.homelibrary.persistence.dynamodb.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.ShelfFilterContract;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;

class DynamoDbShelfFilterTest extends ShelfFilterContract {

    @Override
    protected LibraryStore store() {
        return DynamoDbStore.inMemory();
    }
}
