package org.homelibrary.persistence.dynamodb;

import org.homelibrary.contract.LostLookupsContract;
import org.homelibrary.contract.Store;

class DynamoDbLostLookupsTest extends LostLookupsContract {

    @Override
    protected Store store() {
        return DynamoDbStore.inMemory();
    }
}
