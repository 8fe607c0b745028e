package org.homelibrary.persistence.dynamodb;

import org.homelibrary.contract.SignInThrottleDaoContract;
import org.homelibrary.contract.Store;

class DynamoDbSignInThrottleDaoTest extends SignInThrottleDaoContract {

    @Override
    protected Store store() {
        return DynamoDbStore.inMemory();
    }
}
