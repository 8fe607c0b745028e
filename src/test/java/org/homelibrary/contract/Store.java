package org.homelibrary.contract;

import java.util.concurrent.Callable;
import org.homelibrary.persistence.BookDao;
import org.homelibrary.persistence.BookLookupDao;
import org.homelibrary.persistence.CoverDao;
import org.homelibrary.persistence.LookupChoicesDao;
import org.homelibrary.persistence.ProviderLimitDao;
import org.homelibrary.persistence.SignInThrottleDao;
import org.homelibrary.persistence.UserDao;

/** An adapter under test: its ports, and what is around them in the application. */
public interface Store {

    UserDao users();

    BookDao books();

    BookLookupDao bookLookups();

    CoverDao covers();

    SignInThrottleDao throttles();

    LookupChoicesDao lookupChoices();

    ProviderLimitDao providerLimits();

    /** Runs a unit of work as a service's transaction does: what it did is undone when it throws, if the store can. */
    <T> T inTransaction(Callable<T> work) throws Exception;

    /** Forgets everything, so that the next account is the first one ever. */
    void clear() throws Exception;
}
