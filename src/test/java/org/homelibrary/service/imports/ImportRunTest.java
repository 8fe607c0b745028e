package org.homelibrary.service.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.model.imports.FileSettings;
import org.homelibrary.model.imports.ImportChoices;
import org.homelibrary.model.imports.PlannedRow;
import org.homelibrary.model.imports.PlannedRow.Outcome;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.books.LibraryBooks;
import org.homelibrary.service.cover.OwnCovers;
import org.homelibrary.service.imports.file.FileSource;
import org.homelibrary.service.imports.file.ImportFiles;
import org.homelibrary.service.lookup.LookupService;
import org.homelibrary.support.InMemoryStore;
import org.homelibrary.support.MovableClock;
import org.junit.jupiter.api.Test;

/** Files brought into a library that is stored. */
class ImportRunTest {

    private static final UUID LIBRARY = new UUID(1, 1);
    private static final Member ANN = member(2, MemberRole.OWNER);
    private static final Member BEN = member(3, MemberRole.EDITOR);
    private static final Isbn LAMP = new Isbn("9780140013993");
    private static final String HEADER = "Title,Author,ISBN,Status,Rating,Notes,Tags\n";

    private final MovableClock clock = MovableClock.at("2026-05-04T10:00:00Z");
    private final InMemoryStore store = new InMemoryStore();
    private final List<LookupMessage> bulk = new ArrayList<>();
    private final ImportRun imports = new ImportRun(
            store.around(new RowStore(
                    new LibraryBooks(store.libraryBooks(), store.readings(), new OwnCovers(store.covers(), clock)),
                    store.libraryBooks(),
                    store.readings(),
                    store.shelves(),
                    clock)),
            new LookupService(new BulkQueue(), null, null, null, clock));

    @Test
    void everyRow_isStored_andLookedUpInBulkIfItHasAnIsbn() {
        List<RowResult> results = bringIn(ANN, sample("goodreads-31.csv"));

        assertThat(results)
                .extracting(result -> result.planned().outcome())
                .containsExactly(Outcome.NEW, Outcome.BY_HAND, Outcome.NEW, Outcome.NEW, Outcome.NEW);
        assertThat(book(LAMP).details().title()).isEqualTo("The Lamp");
        assertThat(reading(ANN, LAMP).status()).isEqualTo(ReadingStatus.READ);
        assertThat(reading(ANN, LAMP).notes()).contains("Made up: first line.", "shelf 3");
        assertThat(bulk).hasSize(4).contains(LookupMessage.of(book(LAMP).id()));
    }

    @Test
    void preview_storesNothing() throws IOException {
        FileSource file = sample("goodreads-31.csv");
        List<PlannedRow> planned = new ArrayList<>();
        imports.preview(ANN, file, settings(file), ImportChoices.USUAL, planned::add);

        assertThat(planned).hasSize(5);
        assertThat(all()).isEmpty();
    }

    @Test
    void sameFileTwice_changesNothing() {
        bringIn(ANN, sample("goodreads-31.csv"));
        Map<LibraryBookId, LibraryBook> before = all();
        bulk.clear();

        assertThat(bringIn(ANN, sample("goodreads-31.csv")))
                .allSatisfy(result -> assertThat(result.undo()).isNull());
        assertThat(all()).isEqualTo(before);
        assertThat(bulk).isEmpty();
    }

    @Test
    void importThatStops_goesOnWhereItWas() {
        FileSource file = text(IntStream.rangeClosed(1, 120)
                .mapToObj(i -> "Title " + i + ",Anna Writer,,,,,\n")
                .reduce(HEADER, String::concat));
        List<RowResult> first = new ArrayList<>();
        bringIn(ANN, file, 0, results -> {
            first.addAll(results);
            return false;
        });
        assertThat(first).hasSize(ImportRun.ROWS_AT_ONCE);

        List<RowResult> rest = new ArrayList<>();
        bringIn(ANN, file, ImportRun.ROWS_AT_ONCE, rest::addAll);
        assertThat(rest).hasSize(120 - ImportRun.ROWS_AT_ONCE);
        assertThat(all()).hasSize(120);
    }

    @Test
    void bookOfTheHousehold_getsTheReadingOfWhoImports() {
        bringIn(ANN, text(HEADER + "The Lamp,Anna Writer," + LAMP + ",read,5,,\n"));
        bringIn(BEN, text(HEADER + "The Lamp,Anna Writer," + LAMP + ",to-read,2,,\n"));

        assertThat(all()).hasSize(1);
        assertThat(reading(ANN, LAMP).rating()).isEqualTo(new Rating(10));
        assertThat(reading(BEN, LAMP).rating()).isEqualTo(new Rating(4));
        assertThat(reading(BEN, LAMP).status()).isEqualTo(ReadingStatus.TO_READ);
    }

    @Test
    void deletedBook_comesBack() {
        bringIn(ANN, text(HEADER + "The Lamp,Anna Writer," + LAMP + ",read,5,,\n"));
        change(LAMP, book -> book.deleted(clock.instant()));

        bringIn(ANN, text(HEADER + "The Lamp,Anna Writer," + LAMP + ",read,5,,\n"));
        assertThat(book(LAMP).isDeleted()).isFalse();
    }

    @Test
    void undo_takesBackExactlyWhatTheImportDid() {
        bringIn(ANN, text(HEADER + "The Lamp,,9780140013993,to-read,,,\n"));
        LibraryBook before = book(LAMP);
        Reading said = reading(ANN, LAMP);
        List<RowResult> results = bringIn(
                ANN,
                text(HEADER + "Lamp,Anna Writer," + LAMP
                        + ",read,4.5,Mine.,\"sea, island\"\nLocal History,B. Writer,,,,,\n"));

        assertThat(undo(ANN, results)).containsExactly(false, false);
        assertThat(book(LAMP).details()).isEqualTo(before.details());
        assertThat(reading(ANN, LAMP).withVersion(said.version())).isEqualTo(said);
        assertThat(all().values()).filteredOn(book -> !book.isDeleted()).hasSize(1);
    }

    @Test
    void undo_leavesWhatAPersonChangedSince_andSaysSo() {
        bringIn(ANN, text(HEADER + "The Lamp,,9780140013993,to-read,,,\n"));
        List<RowResult> results = bringIn(
                ANN,
                text(HEADER + "Lamp,Anna Writer," + LAMP + ",read,4.5,Mine.,sea\nNew,C. Writer,9780306406157,,,,\n"));
        Isbn added = new Isbn("9780306406157");
        Instant now = clock.instant();
        change(LAMP, book -> book.edited(BookField.AUTHORS, List.of("Ann Other"), now));
        change(added, book -> book.edited(BookField.TAGS, List.of("loved"), now));
        store.store(() -> store.readings().save(reading(ANN, LAMP).rated(new Rating(2))));

        assertThat(undo(ANN, results)).containsExactly(true, true);
        assertThat(book(added).isDeleted()).isFalse();
        assertThat(book(LAMP).details().authors()).containsExactly("Ann Other");
        assertThat(book(LAMP).details().tags()).isEmpty();
        assertThat(reading(ANN, LAMP).rating()).isEqualTo(new Rating(2));
        assertThat(reading(ANN, LAMP).notes()).isNull();
        assertThat(reading(ANN, LAMP).status()).isEqualTo(ReadingStatus.TO_READ);
    }

    @Test
    void undo_leavesABookAboutWhichAnotherMemberSaidSomething() {
        List<RowResult> results = bringIn(ANN, text(HEADER + "The Lamp,Anna Writer," + LAMP + ",read,5,,\n"));
        bringIn(BEN, text(HEADER + "The Lamp,Anna Writer," + LAMP + ",reading,,,\n"));

        assertThat(undo(ANN, results)).containsExactly(true);
        assertThat(book(LAMP).isDeleted()).isFalse();
    }

    @Test
    void reader_isRefused() {
        Member mia = member(4, MemberRole.READER);
        assertThatThrownBy(() -> bringIn(mia, text(HEADER + "The Lamp,,,,,,\n")))
                .isInstanceOf(ForbiddenException.class);
        assertThat(all()).isEmpty();
    }

    /** The later rows first, as an undo of the whole import does. */
    private List<Boolean> undo(Member member, List<RowResult> results) {
        List<RowResult> backwards = new ArrayList<>(results);
        Collections.reverse(backwards);
        List<Boolean> partial = new ArrayList<>();
        for (RowResult result : backwards) {
            partial.add(imports.undo(member, result.planned().bookId(), result.undo()));
        }
        Collections.reverse(partial);
        return partial;
    }

    private List<RowResult> bringIn(Member member, FileSource file) {
        List<RowResult> all = new ArrayList<>();
        bringIn(member, file, 0, all::addAll);
        return all;
    }

    private void bringIn(Member member, FileSource file, int done, Predicate<List<RowResult>> goesOn) {
        try {
            imports.bringIn(member, file, settings(file), ImportChoices.USUAL, done, goesOn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileSettings settings(FileSource file) throws IOException {
        return ImportFiles.examine(file, FileSettings.DETECTED).settings();
    }

    private static FileSource sample(String name) {
        return () -> ImportRunTest.class.getResourceAsStream("/imports/" + name);
    }

    private static FileSource text(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static Member member(long userId, MemberRole role) {
        return Member.joining(LIBRARY, new UUID(userId, userId), role, Instant.EPOCH);
    }

    private Map<LibraryBookId, LibraryBook> all() {
        Map<LibraryBookId, LibraryBook> all = new HashMap<>();
        store.libraryBooks().findAll(LIBRARY, null, 1000).forEach(book -> all.put(book.id(), book));
        return all;
    }

    private LibraryBook book(Isbn isbn) {
        return store.libraryBooks()
                .find(new LibraryBookId(LIBRARY, isbn.bookId()))
                .orElseThrow();
    }

    private Reading reading(Member member, Isbn isbn) {
        return store.readings()
                .find(new ReadingId(LIBRARY, member.userId(), isbn.bookId()))
                .orElseThrow();
    }

    private void change(Isbn isbn, UnaryOperator<LibraryBook> change) {
        store.store(() -> store.libraryBooks().save(change.apply(book(isbn))));
    }

    private final class BulkQueue implements MetadataQueue {

        @Override
        public void send(LookupMessage message) {
            throw new AssertionError("nobody waits for it");
        }

        @Override
        public void sendBulk(LookupMessage message) {
            bulk.add(message);
        }

        @Override
        public boolean isReady() {
            return true;
        }
    }
}
