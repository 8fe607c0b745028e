package org.homelibrary.persistence.dynamodb.imports;

import org.homelibrary.contract.library.ImportDaoContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;

class DynamoDbImportDaoTest extends ImportDaoContract {

    @Override
    protected LibraryStore store() {
        return DynamoDbStore.inMemory();
    }
}
