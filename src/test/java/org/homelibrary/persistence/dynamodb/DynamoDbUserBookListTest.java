package org.homelibrary.persistence.dynamodb;

import org.homelibrary.contract.Store;
import org.homelibrary.contract.UserBookListContract;

class DynamoDbUserBookListTest extends UserBookListContract {

    @Override
    protected Store store() {
        return DynamoDbStore.inMemory();
    }
}
