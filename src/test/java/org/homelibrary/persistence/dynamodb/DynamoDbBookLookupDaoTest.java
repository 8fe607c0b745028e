package org.homelibrary.persistence.dynamodb;

import org.homelibrary.contract.BookLookupDaoContract;
import org.homelibrary.contract.Store;

class DynamoDbBookLookupDaoTest extends BookLookupDaoContract {

    @Override
    protected Store store() {
        return DynamoDbStore.inMemory();
    }
}
