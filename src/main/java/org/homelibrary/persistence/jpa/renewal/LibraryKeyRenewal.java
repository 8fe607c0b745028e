package org.homelibrary.persistence.jpa.renewal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.shelf.ShelfKeys;

/**
 * Renews what is computed from books, whenever this program computes it in another way than the one that stored it: the keys by
 * which they are sorted and found, their terms, and how many books have each term.
 *
 * <p>A repeatable migration: Flyway runs it after all scripts, in one transaction, when its checksum is not the one of its last
 * run. Rows are read one at a time, so that a large library takes little more memory than a small one.
 */
public final class LibraryKeyRenewal implements JavaMigration {

    private static final Logger LOG = Logger.getLogger(LibraryKeyRenewal.class.getName());

    private static final String BOOKS = """
            SELECT library_id, book_id, isbn, printed_number, title, authors, series, publisher, published, pages, language,
            genre, tags, sort_title, sort_author, possession, added_at, deleted_at,
            title_key, author_key, series_key, added_key, published_key, pages_key, search_text
            FROM library_books --DERBY-PROPERTIES constraint=LIBRARY_BOOKS_PK
            ORDER BY library_id, book_id""";

    @Override
    public MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "keys and terms of library books";
    }

    @Override
    public Integer getChecksum() {
        return ShelfKeys.VERSION;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        int renewed = 0;
        try (PreparedStatement select = connection.prepareStatement(BOOKS);
                ResultSet rows = select.executeQuery();
                RenewedKeys keys = new RenewedKeys(connection);
                RenewedTerms terms = new RenewedTerms(connection)) {
            terms.forgetCounts();
            UUID library = null;
            while (rows.next()) {
                LibraryBook book = keys.read(rows);
                if (!book.id().libraryId().equals(library)) {
                    terms.storeCounts(library);
                    library = book.id().libraryId();
                }
                terms.renew(book);
                if (!book.isDeleted() && keys.renew(book, rows)) {
                    renewed++;
                }
            }
            terms.storeCounts(library);
            terms.flush();
            keys.flush();
        }
        if (renewed > 0) {
            LOG.log(Level.INFO, "renewed the keys of {0} library books", renewed);
        }
    }
}
