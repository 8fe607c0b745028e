package org.homelibrary.persistence.jpa;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.homelibrary.persistence.jpa.carryover.LibraryCarryOver;
import org.homelibrary.persistence.jpa.renewal.LibraryKeyRenewal;

/**
 * Brings the database to the version of this program: the scripts in {@code db/migration}, {@link LibraryCarryOver} and
 * {@link LibraryKeyRenewal}, each in one transaction.
 */
final class DatabaseMigration {

    private DatabaseMigration() {}

    /** @throws org.flywaydb.core.api.FlywayException also when the schema was made by a newer program */
    static void migrate(DataSource dataSource) {
        Flyway.configure(DatabaseMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .javaMigrations(new LibraryCarryOver(), new LibraryKeyRenewal())
                // V010 was written beside V011, and merged after it.
                .outOfOrder(true)
                // The keys of the former tables were renewed by a migration that is gone. Nothing else may be missing
                // here.
                .ignoreMigrationPatterns("repeatable:missing")
                .load()
                .migrate();
    }
}
