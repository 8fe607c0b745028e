package org.homelibrary.persistence.dynamodb;

import org.homelibrary.contract.CoverDaoContract;
import org.homelibrary.contract.Store;

class DynamoDbCoverDaoTest extends CoverDaoContract {

    @Override
    protected Store store() {
        return DynamoDbStore.inMemory();
    }
}
