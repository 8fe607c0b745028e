package org.homelibrary.persistence.jpa;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.homelibrary.config.StartUp;
import org.homelibrary.persistence.StoreException;

/** The life of the embedded database: opened and migrated before anything else starts, shut down with the application. */
@ApplicationScoped
public class LibraryDatabase {

    private DerbyDatabase database;

    protected LibraryDatabase() {}

    /** Of a database that is open already. */
    LibraryDatabase(DerbyDatabase database) {
        this.database = database;
    }

    void open(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class)
                    Object event) {
        database = new DerbyDatabase(DataDirectory.configured());
        try {
            database.open();
        } catch (StoreException e) {
            StartUp.refuse(e);
            throw e;
        }
    }

    /** See {@link DerbyDatabase#requireWritable}. */
    void requireWritable() {
        database.requireWritable();
    }

    /** See {@link DerbyDatabase#explain}. */
    StoreException explain(Throwable error) {
        return database.explain(error);
    }

    /** See {@link DerbyDatabase#reopenIfReadOnly}. */
    void reopenIfReadOnly() {
        database.reopenIfReadOnly();
    }

    void close(@Observes @Destroyed(ApplicationScoped.class) Object event) {
        if (database != null) {
            database.close();
        }
    }
}
