package org.homelibrary.persistence.dynamodb;

import org.homelibrary.contract.BookDaoContract;
import org.homelibrary.contract.Store;

class DynamoDbBookDaoTest extends BookDaoContract {

    @Override
    protected Store store() {
        return DynamoDbStore.inMemory();
    }
}
