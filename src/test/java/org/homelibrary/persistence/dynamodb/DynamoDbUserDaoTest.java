package org.homelibrary.persistence.dynamodb;

import org.homelibrary.contract.Store;
import org.homelibrary.contract.UserDaoContract;

class DynamoDbUserDaoTest extends UserDaoContract {

    @Override
    protected Store store() {
        return DynamoDbStore.inMemory();
    }
}
