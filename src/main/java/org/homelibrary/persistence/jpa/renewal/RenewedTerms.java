package org.homelibrary.persistence.jpa.renewal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.NamedTerm;
import org.homelibrary.persistence.jpa.jdbc.JdbcBatch;
import org.homelibrary.persistence.jpa.jdbc.StoredValues;

/** The terms of books, compared with what is stored, and the counts of all, made anew for one library after the other. */
final class RenewedTerms implements AutoCloseable {

    /** @param byPosition how many books of a series are at each position */
    private record Count(NamedTerm term, int books, Map<String, Integer> byPosition) {}

    private final Connection connection;
    private final PreparedStatement select;
    private final JdbcBatch removals;
    private final JdbcBatch additions;
    private final JdbcBatch counted;
    private final JdbcBatch positions;
    private final Map<BookTerm, Count> counts = new HashMap<>();

    RenewedTerms(Connection connection) throws SQLException {
        this.connection = connection;
        select = connection.prepareStatement("SELECT term FROM book_terms WHERE library_id = ? AND book_id = ?");
        removals =
                new JdbcBatch(connection, "DELETE FROM book_terms WHERE library_id = ? AND book_id = ? AND term = ?");
        additions = new JdbcBatch(connection, "INSERT INTO book_terms (library_id, book_id, term) VALUES (?, ?, ?)");
        counted = new JdbcBatch(
                connection,
                "INSERT INTO counted_terms (library_id, term_id, kind, sort_key, name, books) VALUES (?, ?, ?, ?, ?, ?)");
        positions = new JdbcBatch(
                connection, "INSERT INTO series_positions (library_id, term_id, position, books) VALUES (?, ?, ?, ?)");
    }

    void forgetCounts() throws SQLException {
        try (var delete = connection.createStatement()) {
            delete.executeUpdate("DELETE FROM counted_terms");
            delete.executeUpdate("DELETE FROM series_positions");
        }
    }

    void renew(LibraryBook book) throws SQLException {
        UUID libraryId = book.id().libraryId();
        UUID bookId = book.id().bookId();
        Set<String> stored = stored(libraryId, bookId);
        Set<String> wanted = StoredValues.terms(book);
        for (String term : stored) {
            if (!wanted.contains(term)) {
                removals.add(libraryId, bookId, term);
            }
        }
        for (String term : wanted) {
            if (!stored.contains(term)) {
                additions.add(libraryId, bookId, term);
            }
        }
        NamedTerm.countedOf(book).forEach(this::count);
    }

    private Set<String> stored(UUID libraryId, UUID bookId) throws SQLException {
        JdbcBatch.bind(select, libraryId, bookId);
        Set<String> found = new HashSet<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString("term"));
            }
        }
        return found;
    }

    private void count(NamedTerm term) {
        Count before = counts.getOrDefault(term.term(), new Count(term, 0, new HashMap<>()));
        if (term.position() != null) {
            before.byPosition().merge(term.position(), 1, Integer::sum);
        }
        counts.put(term.term(), new Count(term, before.books() + 1, before.byPosition()));
    }

    /** @param libraryId of all books since the last time; null when there was none */
    void storeCounts(UUID libraryId) throws SQLException {
        for (Count count : counts.values()) {
            NamedTerm term = count.term();
            UUID termId = term.term().id();
            counted.add(libraryId, termId, term.term().kind().name(), term.key(), term.name(), count.books());
            for (Map.Entry<String, Integer> position : count.byPosition().entrySet()) {
                positions.add(libraryId, termId, position.getKey(), position.getValue());
            }
        }
        counts.clear();
    }

    void flush() throws SQLException {
        removals.flush();
        additions.flush();
        counted.flush();
        positions.flush();
    }

    @Override
    public void close() throws SQLException {
        select.close();
        removals.close();
        additions.close();
        counted.close();
        positions.close();
    }
}
