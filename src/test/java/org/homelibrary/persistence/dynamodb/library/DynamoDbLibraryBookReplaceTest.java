package org.homelibrary.persistence.dynamodb.library;

import org.homelibrary.contract.library.LibraryBookReplaceContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;

class DynamoDbLibraryBookReplaceTest extends LibraryBookReplaceContract {

    @Override
    protected LibraryStore store() {
        return DynamoDbStore.inMemory();
    }
}
