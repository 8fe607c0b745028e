package org.homelibrary.persistence.dynamodb;

import org.homelibrary.contract.Store;
import org.homelibrary.contract.UserBookDaoContract;

class DynamoDbUserBookDaoTest extends UserBookDaoContract {

    @Override
    protected Store store() {
        return DynamoDbStore.inMemory();
    }
}
