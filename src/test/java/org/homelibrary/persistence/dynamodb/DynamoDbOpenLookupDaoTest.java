package org.homelibrary.persistence.dynamodb;

import org.homelibrary.contract.OpenLookupDaoContract;
import org.homelibrary.contract.Store;

class DynamoDbOpenLookupDaoTest extends OpenLookupDaoContract {

    @Override
    protected Store store() {
        return DynamoDbStore.inMemory();
    }
}
