package org.homelibrary.persistence.dynamodb;

import org.homelibrary.contract.Store;
import org.homelibrary.contract.UserBookReplaceContract;

class DynamoDbUserBookReplaceTest extends UserBookReplaceContract {

    @Override
    protected Store store() {
        return DynamoDbStore.inMemory();
    }
}
