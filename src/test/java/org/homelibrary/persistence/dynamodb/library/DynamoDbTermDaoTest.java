package org.homelibrary.persistence.dynamodb.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.TermDaoContract;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;

class DynamoDbTermDaoTest extends TermDaoContract {

    @Override
    protected LibraryStore store() {
        return DynamoDbStore.inMemory();
    }
}
