package org.homelibrary.persistence.dynamodb;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.persistence.BookDao;
import org.homelibrary.persistence.BookLookupDao;
import org.homelibrary.persistence.CoverDao;
import org.homelibrary.persistence.LookupChoicesDao;
import org.homelibrary.persistence.ProviderLimitDao;
import org.homelibrary.persistence.SignInThrottleDao;
import org.homelibrary.persistence.UserDao;
import org.homelibrary.persistence.dynamodb.imports.DynamoDbImportDao;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.library.DynamoDbLibraryBookDao;
import org.homelibrary.persistence.dynamodb.library.DynamoDbLibraryDao;
import org.homelibrary.persistence.dynamodb.library.DynamoDbLibraryLookupDao;
import org.homelibrary.persistence.dynamodb.library.DynamoDbMemberDao;
import org.homelibrary.persistence.dynamodb.library.DynamoDbReadingDao;
import org.homelibrary.persistence.dynamodb.library.DynamoDbShelfDao;
import org.homelibrary.persistence.dynamodb.library.DynamoDbTermDao;
import org.homelibrary.persistence.dynamodb.library.LibraryTableDefinition;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import org.homelibrary.persistence.imports.ImportDao;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.persistence.library.LibraryDao;
import org.homelibrary.persistence.library.LibraryLookupDao;
import org.homelibrary.persistence.library.MemberDao;
import org.homelibrary.persistence.library.ReadingDao;
import org.homelibrary.persistence.library.ShelfDao;
import org.homelibrary.persistence.library.TermDao;
import org.homelibrary.support.DynamoDbStandIn;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** The adapters on a real DynamoDB Local, one for all tests of this process. */
public final class DynamoDbStore implements LibraryStore {

    private static final class Shared {
        private static final DynamoDbStandIn SERVER = DynamoDbStandIn.start();
        private static final DynamoDbStore STORE = new DynamoDbStore(TableCreator.client(SERVER.url()));
    }

    static final Tables TABLES = new Tables("test-users", "test-books");
    public static final LibraryTable LIBRARIES = new LibraryTable("test-libraries");

    private final DynamoDbClient client;
    private final Items items;

    DynamoDbStore(DynamoDbClient client) {
        this.client = client;
        this.items = new Items(client);
    }

    public static DynamoDbStore inMemory() {
        return Shared.STORE;
    }

    /** The same DynamoDB through another client. */
    public static DynamoDbStore watchedBy(ExecutionInterceptor... interceptors) {
        return new DynamoDbStore(TableCreator.client(Shared.SERVER.url(), interceptors));
    }

    static URI url() {
        return Shared.SERVER.url();
    }

    public DynamoDbClient client() {
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
    public SignInThrottleDao throttles() {
        return new DynamoDbSignInThrottleDao(items, TABLES);
    }

    @Override
    public LookupChoicesDao lookupChoices() {
        return new DynamoDbLookupChoicesDao(items, TABLES);
    }

    @Override
    public ProviderLimitDao providerLimits() {
        return new DynamoDbProviderLimitDao(items, TABLES);
    }

    @Override
    public LibraryDao libraries() {
        return new DynamoDbLibraryDao(items, LIBRARIES);
    }

    @Override
    public MemberDao members() {
        return new DynamoDbMemberDao(items, LIBRARIES);
    }

    @Override
    public LibraryBookDao libraryBooks() {
        return new DynamoDbLibraryBookDao(items, LIBRARIES);
    }

    @Override
    public LibraryLookupDao libraryLookups() {
        return new DynamoDbLibraryLookupDao(items, LIBRARIES);
    }

    @Override
    public ReadingDao readings() {
        return new DynamoDbReadingDao(items, LIBRARIES);
    }

    @Override
    public ShelfDao shelves() {
        return new DynamoDbShelfDao(items, LIBRARIES);
    }

    @Override
    public ImportDao imports() {
        return new DynamoDbImportDao(items, LIBRARIES);
    }

    @Override
    public TermDao terms() {
        return new DynamoDbTermDao(items, LIBRARIES);
    }

    /** There are none but those inside one call. */
    @Override
    public <T> T inTransaction(Callable<T> work) throws Exception {
        return work.call();
    }

    @Override
    public void clear() {
        List<CreateTableRequest> definitions = new ArrayList<>(TableCreator.definitions(TABLES));
        definitions.add(LibraryTableDefinition.of(LIBRARIES));
        Set<String> empty = new HashSet<>();
        client.listTables().tableNames().stream()
                .filter(name -> !isEmpty(name) || !empty.add(name))
                .forEach(name -> client.deleteTable(delete -> delete.tableName(name)));
        definitions.stream()
                .filter(definition -> !empty.contains(definition.tableName()))
                .forEach(client::createTable);
    }

    /** What is empty need not be made anew, which takes longer than to look. */
    private boolean isEmpty(String table) {
        return client.scan(scan -> scan.tableName(table).limit(1)).count() == 0;
    }
}
