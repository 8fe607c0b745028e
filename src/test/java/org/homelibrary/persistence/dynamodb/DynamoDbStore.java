package org.homelibrary.persistence.dynamodb;

import java.net.URI;
import java.util.concurrent.Callable;
import org.homelibrary.contract.Store;
import org.homelibrary.persistence.BookDao;
import org.homelibrary.persistence.BookLookupDao;
import org.homelibrary.persistence.CoverDao;
import org.homelibrary.persistence.LookupChoicesDao;
import org.homelibrary.persistence.OpenLookupDao;
import org.homelibrary.persistence.ProviderLimitDao;
import org.homelibrary.persistence.SignInThrottleDao;
import org.homelibrary.persistence.UserBookDao;
import org.homelibrary.persistence.UserDao;
import org.homelibrary.support.DynamoDbStandIn;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The adapters on a real DynamoDB Local, one for all tests of this process. */
public final class DynamoDbStore implements Store {

    private static final class Shared {
        private static final DynamoDbStandIn SERVER = DynamoDbStandIn.start();
        private static final DynamoDbStore STORE = new DynamoDbStore(TableCreator.client(SERVER.url()));
    }

    static final Tables TABLES = new Tables("test-users", "test-books", "test-user-books");

    private final DynamoDbClient client;
    private final Items items;

    DynamoDbStore(DynamoDbClient client) {
        this.client = client;
        this.items = new Items(client);
    }

    static DynamoDbStore inMemory() {
        return Shared.STORE;
    }

    /** The same DynamoDB through another client. */
    static DynamoDbStore watchedBy(ExecutionInterceptor... interceptors) {
        return new DynamoDbStore(TableCreator.client(Shared.SERVER.url(), interceptors));
    }

    static URI url() {
        return Shared.SERVER.url();
    }

    DynamoDbClient client() {
        return client;
    }

    @Override
    public UserDao users() {
        return new DynamoDbUserDao(items, TABLES);
    }

    @Override
    public BookDao books() {
        return new DynamoDbBookDao(items, TABLES);
    }

    @Override
    public BookLookupDao bookLookups() {
        return new DynamoDbBookLookupDao(items, TABLES);
    }

    @Override
    public CoverDao covers() {
        return new DynamoDbCoverDao(items, TABLES);
    }

    @Override
    public UserBookDao userBooks() {
        return new DynamoDbUserBookDao(items, TABLES);
    }

    @Override
    public SignInThrottleDao throttles() {
        return new DynamoDbSignInThrottleDao(items, TABLES);
    }

    @Override
    public LookupChoicesDao lookupChoices() {
        return new DynamoDbLookupChoicesDao(items, TABLES);
    }

    @Override
    public OpenLookupDao openLookups() {
        return new DynamoDbOpenLookupDao(items, TABLES);
    }

    @Override
    public ProviderLimitDao providerLimits() {
        return new DynamoDbProviderLimitDao(items, TABLES);
    }

    /** There are none but those inside one call. */
    @Override
    public <T> T inTransaction(Callable<T> work) throws Exception {
        return work.call();
    }

    @Override
    public void clear() {
        client.listTables().tableNames().forEach(name -> client.deleteTable(delete -> delete.tableName(name)));
        TableCreator.createTables(client, TABLES);
    }
}
