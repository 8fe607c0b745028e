package org.homelibrary.persistence.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.hibernate.type.descriptor.java.UUIDJavaType;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.support.MadeIsbn;

/** A database as the first version left it, with every kind of book. */
final class OldLibrary {

    static final UUID ANN = new UUID(0xA, 1);
    static final UUID BEN = new UUID(0xB, 1);
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05.123456Z");

    /** Adds the user of id 1 to a database of the first version. */
    static final String USER_1 = "INSERT INTO users VALUES (X'00000000000000000000000000000001', 'ann', 'ann',"
            + " 'ann@example.org', 'ann@example.org', 'hash', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 0, TRUE, 0)";

    static final int KINDS = 10;
    static final int WITH_EDITION = 0;
    static final int EDITED = 1;
    static final int PENDING = 2;
    static final int FAILED = 3;
    static final int BY_HAND = 4;
    static final int DELETED = 5;
    static final int EMPTIED_BY_A_FORM = 6;
    static final int PRINTED_MUSIC = 7;
    static final int OWN_COVER = 8;
    static final int GIVEN_UP = 9;

    private static final String LONG = "It was a bright cold day in the library. ".repeat(20);

    private final DataSource dataSource;

    OldLibrary(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param to the last version of the schema */
    void migrate(String to, JavaMigration... more) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .javaMigrations(more)
                .target(to)
                .load()
                .migrate();
    }

    /** Makes the database, with books of Ann. */
    void create(int books) throws SQLException {
        migrate("1");
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            addUser(connection, ANN, "ann");
            addUser(connection, BEN, "ben");
            for (int i = 0; i < books; i++) {
                addBook(connection, i);
            }
            connection.commit();
        }
    }

    int count(String table) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    static Isbn isbn(int number) {
        return new Isbn(MadeIsbn.of(new Random(number)));
    }

    static UUID bookId(int number) {
        return switch (number % KINDS) {
            case BY_HAND, OWN_COVER, PRINTED_MUSIC -> new UUID(0xC, number);
            default -> isbn(number).bookId();
        };
    }

    static UUID coverId(int number) {
        return new UUID(0xD, number);
    }

    private static void addUser(Connection connection, UUID id, String name) throws SQLException {
        insert(
                connection,
                "users",
                "id, username, username_key, email, email_key, password_hash, password_changed_at, created_at,"
                        + " session_epoch, admin, version",
                id,
                name,
                name,
                name + "@example.org",
                name + "@example.org",
                "hash",
                NOW,
                NOW,
                0,
                true,
                0);
    }

    private void addBook(Connection connection, int i) throws SQLException {
        int kind = i % KINDS;
        boolean isByHand = kind == BY_HAND || kind == OWN_COVER;
        boolean hasEdition = kind == WITH_EDITION || kind == EDITED || kind == EMPTIED_BY_A_FORM || kind == DELETED;
        UUID cover = kind == WITH_EDITION || kind == OWN_COVER ? coverId(i) : null;
        if (hasEdition) {
            addEdition(connection, i, kind == EMPTIED_BY_A_FORM, kind == WITH_EDITION ? cover : null);
        }
        if (cover != null) {
            insert(
                    connection,
                    "covers",
                    "id, owner_id, media_type, bytes",
                    cover,
                    kind == OWN_COVER ? ANN : null,
                    "image/png",
                    new byte[] {1, 2, (byte) i});
        }
        String title = kind == PENDING || kind == PRINTED_MUSIC ? null : "The Book, Vol. " + i;
        String author =
                switch (kind) {
                    case WITH_EDITION, DELETED -> "Anna Doe, Ben Roe";
                    case EDITED -> "Cleo Poe; Doe, Dan";
                    case BY_HAND -> "Le Guin, Ursula K.";
                    case OWN_COVER -> "Terry Pratchett, Neil Gaiman";
                    case EMPTIED_BY_A_FORM -> "";
                    default -> null;
                };
        String edited =
                switch (kind) {
                    case EDITED -> "TITLE,AUTHOR";
                    case BY_HAND -> "TITLE,AUTHOR,GENRE,DESCRIPTION";
                    case OWN_COVER -> "TITLE,COVER";
                    case EMPTIED_BY_A_FORM -> "AUTHOR,GENRE";
                    default -> "";
                };
        String sync =
                switch (kind) {
                    case PENDING -> "PENDING";
                    case FAILED, PRINTED_MUSIC, GIVEN_UP -> "FAILED";
                    case BY_HAND, OWN_COVER -> "NOT_APPLICABLE";
                    default -> "SYNCED";
                };
        insert(
                connection,
                "user_books",
                "user_id, book_id, status, sync_status, rating_halves, isbn, cover_id, lookup_failure, lookup_attempts,"
                        + " next_lookup_at, edited_fields, added_at, deleted_at, version, title, author, genre, description",
                ANN,
                bookId(i),
                List.of("TO_READ", "READING", "READ", "ABANDONED").get(i / KINDS % 4),
                sync,
                i % 3 == 0 ? null : 1 + i % 10,
                isByHand ? null : kind == PRINTED_MUSIC ? MadeIsbn.of("9790", new Random(i)) : isbn(i).value(),
                cover,
                sync.equals("FAILED") ? "NOT_FOUND" : null,
                sync.equals("FAILED") ? 3 : 0,
                kind == PENDING || kind == FAILED ? NOW.plusSeconds(i) : null,
                edited,
                NOW.minusSeconds(i * 60L),
                kind == DELETED ? NOW.plusSeconds(i) : null,
                i % 7,
                title,
                author,
                kind == EMPTIED_BY_A_FORM ? "" : kind == BY_HAND ? "Science fiction" : hasEdition ? "Fiction" : null,
                hasEdition || kind == BY_HAND ? LONG + i : null);
    }

    private static void addEdition(Connection connection, int i, boolean isPoor, UUID cover) throws SQLException {
        insert(
                connection,
                "books",
                "id, isbn, cover_id, fetched_at, version, title, authors, publisher, published_date, pages, language,"
                        + " categories, description",
                isbn(i).bookId(),
                isbn(i).value(),
                cover,
                NOW,
                0,
                "The Book, Vol. " + i,
                isPoor ? "" : "Anna Doe\nBen Roe",
                "Reclam",
                "1999-04",
                100 + i,
                "en",
                isPoor ? "" : "Fiction",
                LONG + i);
    }

    /** Adds a row, to a schema that later scripts have changed too. */
    void insert(String table, String columns, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            insert(connection, table, columns, values);
        }
    }

    private static void insert(Connection connection, String table, String columns, Object... values)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + table + " (" + columns + ") VALUES (?" + ", ?".repeat(values.length - 1) + ")")) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof UUID id) {
                    insert.setBytes(i + 1, UUIDJavaType.ToBytesTransformer.INSTANCE.transform(id));
                } else if (values[i] instanceof Instant time) {
                    insert.setTimestamp(
                            i + 1,
                            Timestamp.from(time),
                            Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT));
                } else if (values[i] == null) {
                    insert.setNull(i + 1, insert.getParameterMetaData().getParameterType(i + 1));
                } else {
                    insert.setObject(i + 1, values[i]);
                }
            }
            insert.executeUpdate();
        }
    }
}
