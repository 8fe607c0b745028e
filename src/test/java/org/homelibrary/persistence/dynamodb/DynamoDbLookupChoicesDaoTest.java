package org.homelibrary.persistence.dynamodb;

import org.homelibrary.contract.LookupChoicesDaoContract;
import org.homelibrary.contract.Store;

class DynamoDbLookupChoicesDaoTest extends LookupChoicesDaoContract {

    @Override
    protected Store store() {
        return DynamoDbStore.inMemory();
    }
}
