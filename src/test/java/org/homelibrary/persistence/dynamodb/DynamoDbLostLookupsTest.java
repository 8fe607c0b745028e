package org.homelibrary.persistence.dynamodb;

import org.homelibrary.contract.LostLookupsContract;
import org.homelibrary.contract.library.LibraryStore;

class DynamoDbLostLookupsTest extends LostLookupsContract {

    @Override
    protected LibraryStore store() {
        return DynamoDbStore.inMemory();
    }
}
