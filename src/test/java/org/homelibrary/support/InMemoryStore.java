package org.homelibrary.support;

import java.util.concurrent.Callable;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.persistence.imports.ImportDao;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.persistence.library.LibraryDao;
import org.homelibrary.persistence.library.LibraryLookupDao;
import org.homelibrary.persistence.library.MemberDao;
import org.homelibrary.persistence.library.ReadingDao;
import org.homelibrary.persistence.library.ShelfDao;
import org.homelibrary.persistence.library.TermDao;
import org.homelibrary.support.library.InMemoryLibraries;

/**
 * A store in memory for the tests of services. Like the real ones it copies what goes in and out, and refuses a write
 * outside a transaction. Like DynamoDB it undoes nothing when a unit of work fails.
 */
public final class InMemoryStore implements LibraryStore, InTransactions {

    private final ThreadLocal<Boolean> inTransaction = ThreadLocal.withInitial(() -> false);

    private InMemoryUserDao users;
    private InMemoryBookDao books;
    private InMemoryBookLookupDao bookLookups;
    private InMemoryCoverDao covers;
    private InMemorySignInThrottleDao throttles;
    private InMemoryLookupChoicesDao lookupChoices;
    private InMemoryProviderLimitDao providerLimits;
    private InMemoryLibraries libraries;
    private InMemoryImportDao imports;

    public InMemoryStore() {
        clear();
    }

    @Override
    public void clear() {
        users = new InMemoryUserDao(this::requireTransaction);
        books = new InMemoryBookDao(this::requireTransaction);
        bookLookups = new InMemoryBookLookupDao(this::requireTransaction);
        covers = new InMemoryCoverDao(this::requireTransaction);
        throttles = new InMemorySignInThrottleDao(this::requireTransaction);
        lookupChoices = new InMemoryLookupChoicesDao(this::requireTransaction);
        providerLimits = new InMemoryProviderLimitDao(this::requireTransaction);
        libraries = new InMemoryLibraries(this::requireTransaction);
        imports = new InMemoryImportDao(this::requireTransaction);
    }

    @Override
    public InMemoryUserDao users() {
        return users;
    }

    @Override
    public InMemoryBookDao books() {
        return books;
    }

    @Override
    public InMemoryBookLookupDao bookLookups() {
        return bookLookups;
    }

    @Override
    public InMemoryCoverDao covers() {
        return covers;
    }

    @Override
    public InMemorySignInThrottleDao throttles() {
        return throttles;
    }

    @Override
    public InMemoryLookupChoicesDao lookupChoices() {
        return lookupChoices;
    }

    @Override
    public InMemoryProviderLimitDao providerLimits() {
        return providerLimits;
    }

    @Override
    public LibraryDao libraries() {
        return libraries.libraries();
    }

    @Override
    public MemberDao members() {
        return libraries.members();
    }

    @Override
    public LibraryBookDao libraryBooks() {
        return libraries.books();
    }

    @Override
    public LibraryLookupDao libraryLookups() {
        return libraries.lookups();
    }

    @Override
    public ReadingDao readings() {
        return libraries.readings();
    }

    @Override
    public ShelfDao shelves() {
        return libraries.shelves();
    }

    @Override
    public ImportDao imports() {
        return imports;
    }

    @Override
    public TermDao terms() {
        return libraries.terms();
    }

    @Override
    public <T> T inTransaction(Callable<T> work) throws Exception {
        boolean outer = inTransaction.get();
        inTransaction.set(true);
        try {
            return work.call();
        } finally {
            inTransaction.set(outer);
        }
    }

    @Override
    public <T> T run(Callable<T> work) throws Exception {
        return inTransaction(work);
    }

    /** What a test stores itself, as a service's transaction would. */
    public <T> T store(Callable<T> work) {
        try {
            return inTransaction(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Like {@link #store(Callable)}. */
    public void store(Runnable work) {
        store(() -> {
            work.run();
            return null;
        });
    }

    public void requireTransaction() {
        if (!inTransaction.get()) {
            throw new IllegalStateException("a write outside a transaction");
        }
    }
}
