package org.homelibrary.persistence.dynamodb;

import org.homelibrary.contract.OwnCoverContract;
import org.homelibrary.contract.library.LibraryStore;

class DynamoDbOwnCoverTest extends OwnCoverContract {

    @Override
    protected LibraryStore store() {
        return DynamoDbStore.inMemory();
    }
}
