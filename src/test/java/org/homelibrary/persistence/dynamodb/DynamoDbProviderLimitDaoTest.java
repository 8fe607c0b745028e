package org.homelibrary.persistence.dynamodb;

import org.homelibrary.contract.ProviderLimitDaoContract;
import org.homelibrary.contract.Store;

class DynamoDbProviderLimitDaoTest extends ProviderLimitDaoContract {

    @Override
    protected Store store() {
        return DynamoDbStore.inMemory();
    }
}
