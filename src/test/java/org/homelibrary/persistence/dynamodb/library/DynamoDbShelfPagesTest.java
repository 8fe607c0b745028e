package org.homelibrary.persistence.dynamodb.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.ShelfPagesContract;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;

class DynamoDbShelfPagesTest extends ShelfPagesContract {

    @Override
    protected LibraryStore store() {
        return DynamoDbStore.inMemory();
    }
}
