package org.homelibrary.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.TransactionRequiredException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.hibernate.stat.Statistics;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.persistence.BookDao;
import org.homelibrary.persistence.BookLookupDao;
import org.homelibrary.persistence.CoverDao;
import org.homelibrary.persistence.LookupChoicesDao;
import org.homelibrary.persistence.ProviderLimitDao;
import org.homelibrary.persistence.SignInThrottleDao;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.persistence.UserDao;
import org.homelibrary.persistence.imports.ImportDao;
import org.homelibrary.persistence.jpa.imports.JpaImportDao;
import org.homelibrary.persistence.jpa.library.JpaLibraryBookDao;
import org.homelibrary.persistence.jpa.library.JpaLibraryDao;
import org.homelibrary.persistence.jpa.library.JpaLibraryLookupDao;
import org.homelibrary.persistence.jpa.library.JpaMemberDao;
import org.homelibrary.persistence.jpa.library.JpaReadingDao;
import org.homelibrary.persistence.jpa.library.JpaShelfDao;
import org.homelibrary.persistence.jpa.library.JpaTermDao;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.persistence.library.LibraryDao;
import org.homelibrary.persistence.library.LibraryLookupDao;
import org.homelibrary.persistence.library.MemberDao;
import org.homelibrary.persistence.library.ReadingDao;
import org.homelibrary.persistence.library.ShelfDao;
import org.homelibrary.persistence.library.TermDao;

/** The real persistence unit on a real Derby, with transactions begun and ended by the test. */
public final class JpaStore implements LibraryStore, AutoCloseable {

    private static final class InMemory {
        private static final JpaStore STORE = new JpaStore(migrated());

        private static DataSource migrated() {
            DerbyDatabase.configure();
            EmbeddedDataSource dataSource = new EmbeddedDataSource();
            dataSource.setDatabaseName("memory:contract");
            dataSource.setCreateDatabase("create");
            DatabaseMigration.migrate(dataSource);
            return dataSource;
        }
    }

    private static final Set<String> WRITES = Set.of("persist", "merge", "remove", "refresh", "lock", "flush");

    private final DataSource dataSource;
    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    /** Lives from the first call of a read to the {@code clear} that ends it. */
    private final ThreadLocal<EntityManager> reading;

    private final Entities entities;

    /** @param dataSource of a migrated database in memory */
    public JpaStore(DataSource dataSource) {
        this(dataSource, new WithoutDisk());
    }

    JpaStore(DataSource dataSource, LibraryDatabase database) {
        this.entities = new Entities(
                (EntityManager) Proxy.newProxyInstance(
                        JpaStore.class.getClassLoader(), new Class<?>[] {EntityManager.class}, this::onCurrent),
                database);
        this.dataSource = dataSource;
        this.reading = ThreadLocal.withInitial(() -> this.factory().createEntityManager());
        this.factory = Persistence.createEntityManagerFactory(
                "library",
                Map.of(
                        AvailableSettings.JAKARTA_PERSISTENCE_PROVIDER, HibernatePersistenceProvider.class.getName(),
                        AvailableSettings.JAKARTA_TRANSACTION_TYPE, "RESOURCE_LOCAL",
                        AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource,
                        AvailableSettings.TRANSACTION_COORDINATOR_STRATEGY, "jdbc",
                        AvailableSettings.JTA_PLATFORM,
                                "org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform"));
    }

    /** One for all tests of this process: the schema is made once. */
    public static JpaStore inMemory() {
        return InMemory.STORE;
    }

    private static final class WithoutDisk extends LibraryDatabase {

        @Override
        void requireWritable() {}

        @Override
        StoreException explain(Throwable error) {
            return new StoreException("the database in memory did not do what it was asked", error);
        }
    }

    private EntityManagerFactory factory() {
        return factory;
    }

    public Entities entities() {
        return entities;
    }

    /** How many statements Hibernate has prepared since the first call. */
    public long statements() {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        return statistics.getPrepareStatementCount();
    }

    public Connection connection() throws SQLException {
        return dataSource.getConnection();
    }

    /** As the container's entity manager: outside a transaction reads are answered, and the rest is refused. */
    private Object onCurrent(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (current.get() == null && WRITES.contains(method.getName())) {
            throw new TransactionRequiredException(method.getName() + " outside a transaction");
        }
        EntityManager used = current.get() != null ? current.get() : reading.get();
        try {
            return method.invoke(used, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            if (used == reading.get() && method.getName().equals("clear")) {
                used.close();
                reading.remove();
            }
        }
    }

    @Override
    public UserDao users() {
        return new JpaUserDao(entities);
    }

    @Override
    public BookDao books() {
        return new JpaBookDao(entities);
    }

    @Override
    public BookLookupDao bookLookups() {
        return new JpaBookLookupDao(entities);
    }

    @Override
    public CoverDao covers() {
        return new JpaCoverDao(entities);
    }

    @Override
    public SignInThrottleDao throttles() {
        return new JpaSignInThrottleDao(entities);
    }

    @Override
    public LookupChoicesDao lookupChoices() {
        return new JpaLookupChoicesDao(entities);
    }

    @Override
    public ProviderLimitDao providerLimits() {
        return new JpaProviderLimitDao(entities);
    }

    @Override
    public LibraryDao libraries() {
        return new JpaLibraryDao(entities);
    }

    @Override
    public MemberDao members() {
        return new JpaMemberDao(entities);
    }

    @Override
    public LibraryBookDao libraryBooks() {
        return new JpaLibraryBookDao(entities);
    }

    @Override
    public LibraryLookupDao libraryLookups() {
        return new JpaLibraryLookupDao(entities);
    }

    @Override
    public ReadingDao readings() {
        return new JpaReadingDao(entities);
    }

    @Override
    public ShelfDao shelves() {
        return new JpaShelfDao(entities);
    }

    @Override
    public ImportDao imports() {
        return new JpaImportDao(entities);
    }

    @Override
    public TermDao terms() {
        return new JpaTermDao(entities);
    }

    @Override
    public <T> T inTransaction(Callable<T> work) throws Exception {
        if (current.get() != null) {
            return work.call();
        }
        EntityManager entityManager = factory.createEntityManager();
        current.set(entityManager);
        entityManager.getTransaction().begin();
        try {
            T result = work.call();
            entityManager.getTransaction().commit();
            return result;
        } finally {
            current.remove();
            try {
                if (entityManager.getTransaction().isActive()) {
                    entityManager.getTransaction().rollback();
                }
            } finally {
                entityManager.close();
            }
        }
    }

    @Override
    public void clear() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of(
                    "import_parts",
                    "imports",
                    "book_reads",
                    "readings",
                    "reading_counts",
                    "book_terms",
                    "counted_terms",
                    "series_positions",
                    "copies",
                    "library_books",
                    "shelf_counts",
                    "invitations",
                    "members",
                    "libraries",
                    "library_counts",
                    "user_books",
                    "users",
                    "books",
                    "book_lookups",
                    "covers",
                    "sign_in_throttles",
                    "lookup_choices",
                    "provider_pauses",
                    "provider_slots")) {
                statement.executeUpdate("DELETE FROM " + table);
            }
            statement.executeUpdate("UPDATE administrator_seat SET user_id = NULL");
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
