package org.homelibrary.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.MetadataField;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.edition.Origin;
import org.homelibrary.model.edition.Origins;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.CatalogueOffer;
import org.homelibrary.model.library.book.FieldMark;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.persistence.jpa.carryover.LibraryCarryOver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Libraries of one reader, made by the first version and by the last one before households. */
class LibraryCarryOverTest {

    private static final int BOOKS = 6 * OldLibrary.KINDS;
    private static final Instant NOW = OldLibrary.NOW;
    private static final Isbn LATE = OldLibrary.isbn(9001);
    private static final String SERIES_OF_DNB =
            new Origins(Map.of(MetadataField.SERIES, new Origin(MetadataSource.DNB, NOW))).text();
    private static final String BASICS =
            "user_id, book_id, status, sync_status, lookup_attempts, edited_fields, added_at, version";

    private static final EmbeddedDataSource DATABASE = new EmbeddedDataSource();
    private static final OldLibrary OLD = new OldLibrary(DATABASE);

    private static JpaStore store;
    private static int leftByInterruption;

    @BeforeAll
    static void carryOver() throws Exception {
        DerbyDatabase.configure();
        DATABASE.setDatabaseName("memory:carry-over");
        DATABASE.setCreateDatabase("create");
        OLD.create(BOOKS);
        OLD.migrate("14");
        addLaterKinds();
        assertThatThrownBy(() -> OLD.migrate("15", new Interrupted())).isInstanceOf(FlywayException.class);
        leftByInterruption =
                OLD.count("libraries") + OLD.count("members") + OLD.count("library_books") + OLD.count("readings");
        OLD.migrate("17", new LibraryCarryOver());
        store = new JpaStore(DATABASE);
    }

    @AfterAll
    static void dropLibrary() {
        store.close();
        EmbeddedDataSource dropped = new EmbeddedDataSource();
        dropped.setDatabaseName("memory:carry-over");
        dropped.setConnectionAttributes("drop=true");
        assertThatThrownBy(() -> dropped.getConnection().close()).hasMessageContaining("dropped");
    }

    @Test
    void everyBook_isCarriedOver_withEveryField() throws Exception {
        assertThat(new CarriedOver(DATABASE, store, OldLibrary.ANN).compareEveryField())
                .isEqualTo(BOOKS * 9 / 10 + 3);
    }

    @Test
    void eachAccount_ownsALibraryOfItsIdAndName() throws Exception {
        for (Map.Entry<UUID, String> user :
                Map.of(OldLibrary.ANN, "ann", OldLibrary.BEN, "ben").entrySet()) {
            Library library = store.libraries().find(user.getKey()).orElseThrow();
            assertThat(library.name()).isEqualTo(user.getValue());
            assertThat(library.createdAt()).isEqualTo(NOW);
            assertThat(store.libraries().findEnded(10)).isEmpty();
            assertThat(store.members().findMemberships(user.getKey()))
                    .singleElement()
                    .satisfies(member -> assertThat(member.isOwner()).isTrue())
                    .extracting(Member::libraryId)
                    .isEqualTo(user.getKey());
        }
    }

    @Test
    void authors_becomeAList() throws Exception {
        assertThat(book(OldLibrary.WITH_EDITION).details().authors()).containsExactly("Anna Doe", "Ben Roe");
        assertThat(book(OldLibrary.EDITED).details().authors()).containsExactly("Cleo Poe", "Doe, Dan");
        assertThat(book(OldLibrary.BY_HAND).details().authors()).containsExactly("Le Guin, Ursula K.");
        assertThat(book(OldLibrary.OWN_COVER).details().authors()).containsExactly("Terry Pratchett", "Neil Gaiman");
    }

    @Test
    void fieldsThatAFormEmptied_areLeftToLookups_andTypedOnesAreNot() throws Exception {
        assertThat(book(OldLibrary.EMPTIED_BY_A_FORM).marks().byField()).isEmpty();
        assertThat(book(OldLibrary.EDITED).marks().isEdited(BookField.AUTHORS)).isTrue();
        assertThat(book(OldLibrary.PRINTED_MUSIC).lookup().status()).isEqualTo(SyncStatus.NOT_APPLICABLE);
    }

    @Test
    void whoSaidAField_isKept_whereTheBookSaysTheSame() throws Exception {
        LibraryBook late = find(LATE.bookId());
        assertThat(late.lookup().status()).isEqualTo(SyncStatus.INCOMPLETE);
        assertThat(late.details().series()).isEqualTo(new Series("Saga", "2.5"));
        assertThat(late.details().publisher()).isEqualTo("Reclam");
        assertThat(late.marks().of(BookField.SERIES)).contains(FieldMark.of(new Origin(MetadataSource.DNB, NOW)));
        assertThat(late.marks().isEdited(BookField.TITLE)).isTrue();
        assertThat(late.marks().of(BookField.GENRE)).contains(FieldMark.PROVISIONAL);
    }

    @Test
    void whatWasDeclined_isNotOfferedAgain() throws Exception {
        LibraryBook late = find(LATE.bookId());
        Book edition =
                store.inTransaction(() -> store.books().find(LATE.bookId())).orElseThrow();

        assertThat(CatalogueOffer.of(late, edition).fields()).containsExactly(BookField.PUBLISHER);
    }

    @Test
    void carriedBook_canBeChanged() throws Exception {
        assertThat(new CarriedOver(DATABASE, store, OldLibrary.BEN).compareEveryField())
                .isEqualTo(1);
        LibraryBookId id = new LibraryBookId(OldLibrary.BEN, new UUID(0xE, 2));
        LibraryBook book = store.libraryBooks().find(id).orElseThrow();
        Reading reading =
                store.readings().find(ReadingId.of(id, OldLibrary.BEN)).orElseThrow();

        LibraryBook saved =
                store.inTransaction(() -> store.libraryBooks().save(book.edited(BookField.TAGS, List.of("old"), NOW)));
        store.inTransaction(() -> store.readings().save(reading.as(ReadingStatus.READ)));

        assertThat(store.libraryBooks().find(id)).contains(saved);
        assertThat(store.shelves().counts(OldLibrary.BEN, OldLibrary.BEN).of(ReadingStatus.READ))
                .isEqualTo(1);
    }

    @Test
    void interrupted_leavesNothing_andBeginsAnew() throws Exception {
        assertThat(leftByInterruption).isZero();
        assertThat(OLD.count("library_books")).isEqualTo(OLD.count("user_books"));
    }

    /** What the first version had not: who said what, an incomplete lookup, a printed number, an edition that moved on. */
    private static void addLaterKinds() throws SQLException {
        String series = "series_name, series_position";
        OLD.insert(
                "books",
                "id, isbn, fetched_at, version, title, subtitle, authors, publisher, published_date, pages, language,"
                        + " categories, origins, " + series,
                LATE.bookId(),
                LATE.value(),
                NOW,
                1,
                "Die Saga",
                "Roman",
                "Doe, Anna\nRoe, Ben",
                "Insel",
                "2001",
                192,
                "de",
                "Fiction\nSaga",
                SERIES_OF_DNB,
                "Saga",
                "2.5");
        OLD.insert(
                "user_books",
                BASICS + ", isbn, title, author, genre, language, publisher, published_date, pages, origins,"
                        + " lookup_failure, next_lookup_at, provisional_fields, declined_words, " + series,
                OldLibrary.ANN,
                LATE.bookId(),
                "TO_READ",
                "INCOMPLETE",
                0,
                "TITLE",
                NOW,
                2,
                LATE.value(),
                "My title",
                "Doe, Anna; Roe, Ben",
                "Fiction, Saga",
                "de",
                "Reclam",
                "2001",
                192,
                SERIES_OF_DNB,
                "UNAVAILABLE",
                NOW.plusSeconds(60),
                "GENRE",
                "TITLE=" + mark("Die Saga: Roman") + ",AUTHORS=" + mark("Somebody"),
                "Saga",
                "2.5");
        OLD.insert(
                "user_books",
                BASICS + ", printed_number",
                OldLibrary.ANN,
                new UUID(0xE, 1),
                "READ",
                "NOT_APPLICABLE",
                0,
                "",
                NOW,
                0,
                "M-50-1");
        OLD.insert("user_books", BASICS, OldLibrary.BEN, new UUID(0xE, 2), "TO_READ", "NOT_APPLICABLE", 0, "", NOW, 0);
        Isbn untitled = OldLibrary.isbn(9002);
        OLD.insert(
                "user_books",
                BASICS + ", isbn, lookup_failure, next_lookup_at",
                OldLibrary.ANN,
                untitled.bookId(),
                "TO_READ",
                "FAILED",
                1,
                "",
                NOW,
                3,
                untitled.value(),
                "NOT_ITS_TURN",
                NOW.plusSeconds(5));
    }

    /** As it was stored of what a reader declined. */
    private static String mark(String text) {
        return String.format(Locale.ROOT, "%08x", text.hashCode());
    }

    private LibraryBook book(int kind) throws Exception {
        return find(OldLibrary.bookId(kind));
    }

    private LibraryBook find(UUID bookId) throws Exception {
        return store.inTransaction(() -> store.libraryBooks().find(new LibraryBookId(OldLibrary.ANN, bookId)))
                .orElseThrow();
    }

    /** Does all of it, and fails before it is committed. */
    private static final class Interrupted implements JavaMigration {

        private final JavaMigration whole = new LibraryCarryOver();

        @Override
        public MigrationVersion getVersion() {
            return whole.getVersion();
        }

        @Override
        public String getDescription() {
            return whole.getDescription();
        }

        @Override
        public Integer getChecksum() {
            return whole.getChecksum();
        }

        @Override
        public boolean canExecuteInTransaction() {
            return whole.canExecuteInTransaction();
        }

        @Override
        public void migrate(Context context) throws Exception {
            whole.migrate(context);
            throw new SQLException("interrupted");
        }
    }
}
