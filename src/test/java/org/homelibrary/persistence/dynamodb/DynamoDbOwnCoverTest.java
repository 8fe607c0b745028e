package org.homelibrary.persistence.dynamodb;

import org.homelibrary.contract.OwnCoverContract;
import org.homelibrary.contract.Store;

class DynamoDbOwnCoverTest extends OwnCoverContract {

    @Override
    protected Store store() {
        return DynamoDbStore.inMemory();
    }
}
