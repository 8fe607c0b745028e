package org.homelibrary.persistence.dynamodb.library;

import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.contract.library.MemberDaoContract;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;

class DynamoDbMemberDaoTest extends MemberDaoContract {

    @Override
    protected LibraryStore store() {
        return DynamoDbStore.inMemory();
    }
}
