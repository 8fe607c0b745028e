package org.homelibrary.persistence.dynamodb;

import org.homelibrary.contract.ProviderPaceContract;
import org.homelibrary.contract.Store;

class DynamoDbProviderPaceTest extends ProviderPaceContract {

    @Override
    protected Store store() {
        return DynamoDbStore.inMemory();
    }
}
