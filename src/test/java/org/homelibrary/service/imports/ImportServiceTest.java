package org.homelibrary.service.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.homelibrary.messaging.ImportMessage;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.model.imports.ImportChoices;
import org.homelibrary.model.imports.ImportFormat;
import org.homelibrary.model.imports.PlannedRow.Outcome;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.imports.job.ImportState;
import org.homelibrary.model.imports.job.RowDecision;
import org.homelibrary.model.imports.job.RowReport;
import org.homelibrary.model.imports.job.RowReport.TakenBack;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.books.LibraryBooks;
import org.homelibrary.service.cover.OwnCovers;
import org.homelibrary.service.imports.file.FileRefusedException;
import org.homelibrary.service.imports.file.FileSource;
import org.homelibrary.service.lookup.LookupService;
import org.homelibrary.support.InMemoryStore;
import org.homelibrary.support.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports from the file to the report, and back. */
class ImportServiceTest {

    private static final UUID LIBRARY = new UUID(1, 1);
    private static final Member ANN = member(2, MemberRole.OWNER);
    private static final Member BEN = member(3, MemberRole.EDITOR);
    private static final Duration PLENTY = Duration.ofMinutes(1);
    private static final Isbn LAMP = new Isbn("9780140013993");
    private static final String HEADER = "Title,Author,ISBN,Status,Rating,Notes,Tags\n";

    private Duration tick = Duration.ZERO;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-05-04T10:00:00Z")) {
        @Override
        public Instant instant() {
            move(tick);
            return super.instant();
        }
    };
    private final InMemoryStore store = new InMemoryStore();
    private final List<LookupMessage> awaited = new ArrayList<>();
    private final List<LookupMessage> bulk = new ArrayList<>();
    private final List<ImportMessage> queued = new ArrayList<>();
    private final ImportStore imports = store.around(new ImportStore(store.imports()));
    private final RowStore rows = store.around(new RowStore(
            new LibraryBooks(store.libraryBooks(), store.readings(), new OwnCovers(store.covers(), clock)),
            store.libraryBooks(),
            store.readings(),
            store.shelves(),
            clock));
    private final LookupService lookups = new LookupService(new BulkQueue(), null, null, null, clock);
    private final ImportService service = new ImportService(imports, steps(), lookups, queued::add, clock);
    private final PreviewService previews =
            new PreviewService(imports, new ImportPreview(imports, rows, clock), service, clock);
    private final ImportWork work = work(rows);

    private ImportSteps steps() {
        return store.around(new ImportSteps(imports, rows, store.members(), clock));
    }

    private ImportWork work(RowStore throughRows) {
        return new ImportWork(
                imports, store.around(new ImportSteps(imports, throughRows, store.members(), clock)), lookups, clock);
    }

    @BeforeEach
    void foundLibrary() {
        Library home = Library.named("Home", LIBRARY, Instant.EPOCH);
        store.store(() -> store.libraries().create(home, ANN));
        join(BEN);
    }

    private void join(Member member) {
        Invitation invitation =
                Invitation.of(LIBRARY, "id" + member.userId(), member.role(), ANN.userId(), Instant.EPOCH);
        store.store(() -> {
            store.members().invite(invitation);
            store.members().join(invitation, member.userId(), Instant.EPOCH);
        });
    }

    @Test
    void preview_saysWhatWillHappen_andStoresNothingInTheLibrary() {
        ImportJob job = previews.upload(ANN, "goodreads.csv", sample("goodreads-31.csv"));

        assertThat(job.state()).isEqualTo(ImportState.PREVIEW);
        assertThat(job.rows()).isEqualTo(5);
        assertThat(job.settings().format()).isEqualTo(ImportFormat.GOODREADS);
        assertThat(job.counts()).isEqualTo(Map.of(Outcome.NEW, 4, Outcome.BY_HAND, 1));
        assertThat(service.rows(job, 0))
                .extracting(RowReport::outcome)
                .containsExactly(Outcome.NEW, Outcome.BY_HAND, Outcome.NEW, Outcome.NEW, Outcome.NEW);
        assertThat(service.facts(job).planned()).isEqualTo(5);
        assertThat(all()).isEmpty();
        assertThat(queued).isEmpty();
    }

    @Test
    void everyRow_isStored_andLookedUpInBulkIfItHasAnIsbn() {
        ImportJob job = bringIn(ANN, sample("goodreads-31.csv"));

        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(job.done()).isEqualTo(5);
        assertThat(service.rows(job, 0)).hasSize(5).allSatisfy(row -> assertThat(row.undo())
                .isNotNull());
        assertThat(book(LAMP).details().title()).isEqualTo("The Lamp");
        assertThat(reading(ANN, LAMP).status()).isEqualTo(ReadingStatus.READ);
        assertThat(reading(ANN, LAMP).notes()).contains("Made up: first line.", "shelf 3");
        assertThat(awaited).isEmpty();
        assertThat(bulk).hasSize(4).contains(LookupMessage.of(book(LAMP).id()));
    }

    @Test
    void sameFileTwice_changesNothing() {
        bringIn(ANN, sample("goodreads-31.csv"));
        Map<LibraryBookId, LibraryBook> before = all();
        bulk.clear();

        ImportJob again = bringIn(ANN, sample("goodreads-31.csv"));
        assertThat(again.counts()).isEqualTo(Map.of(Outcome.UNCHANGED, 5));
        assertThat(service.rows(again, 0))
                .allSatisfy(row -> assertThat(row.undo()).isNull());
        assertThat(all()).isEqualTo(before);
        assertThat(bulk).isEmpty();
    }

    @Test
    void importThatRanOutOfTime_goesOnWhereItWas() {
        ImportJob job =
                service.start(ANN, previews.upload(ANN, null, titles(120)).id().id());
        assertThat(queued).containsExactly(ImportMessage.of(job.id()));

        assertThat(work.work(queued.get(0), Duration.ZERO)).isTrue();
        assertThat(now(job).state()).isEqualTo(ImportState.RUNNING);
        workOff();
        assertThat(now(job).done()).isEqualTo(120);
        assertThat(now(job).counts()).isEqualTo(Map.of(Outcome.BY_HAND, 120));
        assertThat(service.rows(now(job), 2)).hasSize(20);
        assertThat(all()).hasSize(120);
    }

    /** As on DynamoDB, where nothing takes back what was written before the end came. */
    @Test
    void batchThatWasBrokenOff_isDoneOnce_andCanBeUndoneAsAWhole() {
        ImportJob job =
                service.start(ANN, previews.upload(ANN, null, titles(60)).id().id());
        LibraryBookDao failing = failingAfter(30);
        RowStore broken = store.around(new RowStore(
                new LibraryBooks(failing, store.readings(), new OwnCovers(store.covers(), clock)),
                failing,
                store.readings(),
                store.shelves(),
                clock));
        assertThatThrownBy(() -> work(broken).work(queued.get(0), PLENTY)).isInstanceOf(StoreException.class);
        assertThat(all()).hasSize(30);
        assertThat(now(job).done()).isZero();

        workOff();
        assertThat(all()).hasSize(60);
        assertThat(now(job).counts()).isEqualTo(Map.of(Outcome.BY_HAND, 60));
        service.undo(ANN, job.id().id());
        workOff();
        assertThat(shelved()).isEmpty();
    }

    @Test
    void cancelledImport_keepsWhatIsIn_andCanGoOn() {
        ImportJob job =
                service.start(ANN, previews.upload(ANN, null, titles(120)).id().id());
        tick = Duration.ofMillis(1);
        assertThat(work.work(queued.get(0), Duration.ofMillis(30))).isTrue();
        int in = now(job).done();
        assertThat(in).isPositive().isLessThan(120);

        service.cancel(ANN, job.id().id());
        workOff();
        assertThat(now(job).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(all()).hasSize(in);

        service.start(ANN, job.id().id());
        workOff();
        assertThat(now(job).state()).isEqualTo(ImportState.DONE);
        assertThat(all()).hasSize(120);
    }

    @Test
    void messagesThatComeTwiceOrLate_doNothing() {
        ImportJob job = bringIn(ANN, titles(3));
        Map<LibraryBookId, LibraryBook> before = all();
        assertThat(work.work(ImportMessage.of(job.id()), PLENTY)).isFalse();
        assertThat(all()).isEqualTo(before);

        service.delete(ANN, job.id().id());
        assertThat(work.work(ImportMessage.of(job.id()), PLENTY)).isFalse();
        assertThat(service.list(ANN)).isEmpty();
    }

    @Test
    void decisions_areKeptAndFollowed() {
        String damaged = HEADER
                + "Lamp,Anna Writer,9.78E+12,read,,,\nOther,B. Writer,,,,,\n,,,,,not a book,\nLast,C. Writer,,,,,\n";
        ImportJob job = previews.upload(ANN, "a.csv", text(damaged));
        assertThat(job.counts()).containsEntry(Outcome.DAMAGED, 1).containsEntry(Outcome.UNREADABLE, 1);

        Map<Integer, RowDecision> decisions = new HashMap<>();
        decisions.put(1, RowDecision.isbn(LAMP, null));
        decisions.put(2, RowDecision.leaveOut());
        decisions.put(3, RowDecision.byHand("Found  again"));
        ImportJob decided = previews.decide(ANN, job.id().id(), decisions);
        assertThat(decided.counts()).isEqualTo(Map.of(Outcome.NEW, 1, Outcome.LEFT_OUT, 1, Outcome.BY_HAND, 2));

        service.start(ANN, job.id().id());
        workOff();
        assertThat(now(job).counts()).isEqualTo(decided.counts());
        assertThat(book(LAMP).details().title()).isEqualTo("Lamp");
        assertThat(all().values())
                .extracting(book -> book.details().title())
                .containsExactlyInAnyOrder("Lamp", "Found again", "Last");

        ImportJob other = previews.upload(ANN, "a.csv", text(damaged));
        previews.decide(ANN, other.id().id(), Map.of(2, RowDecision.leaveOut()));
        decisions.clear();
        decisions.put(2, null);
        assertThat(previews.decide(ANN, other.id().id(), decisions).counts()).doesNotContainKey(Outcome.LEFT_OUT);
    }

    @Test
    void rowThatDidNotComeIn_isPutRightInTheReport_andUndoneWithTheOthers() {
        ImportJob job = bringIn(ANN, text(HEADER + "Other,B. Writer,,,,,\n,,,read,5,,\n"));
        assertThat(job.counts()).isEqualTo(Map.of(Outcome.BY_HAND, 1, Outcome.UNREADABLE, 1));

        assertThat(service.putRight(ANN, job.id().id(), 2, RowDecision.byHand(null)))
                .isFalse();
        assertThat(service.putRight(ANN, job.id().id(), 2, RowDecision.isbn(LAMP, "The Lamp")))
                .isTrue();
        assertThat(reading(ANN, LAMP).rating()).isEqualTo(new Rating(10));
        assertThat(awaited).containsExactly(LookupMessage.of(book(LAMP).id()));
        assertThat(now(job).counts()).containsEntry(Outcome.NEW, 1).containsEntry(Outcome.UNREADABLE, 0);
        assertThat(service.putRight(ANN, job.id().id(), 2, RowDecision.byHand("Again")))
                .isFalse();

        undo(ANN, job);
        assertThat(shelved()).isEmpty();
    }

    @Test
    void anotherWayToRead_makesThePreviewAnew() {
        ImportJob job = previews.upload(ANN, "a.csv", text(HEADER + "The Lamp,Anna Writer,,mine,,,\"sea, far\"\n"));
        assertThat(service.facts(job).labels()).containsOnlyKeys("sea", "far", "mine");

        ImportChoices choices = new ImportChoices(false, Map.of("mine", ReadingStatus.ABANDONED));
        previews.change(ANN, job.id().id(), job.settings(), choices);
        service.start(ANN, job.id().id());
        workOff();
        LibraryBook book = all().values().iterator().next();
        assertThat(book.details().tags()).isEmpty();
        assertThat(store.readings()
                        .find(ReadingId.of(book.id(), ANN.userId()))
                        .orElseThrow()
                        .status())
                .isEqualTo(ReadingStatus.ABANDONED);
        assertThatThrownBy(() -> previews.change(ANN, job.id().id(), job.settings(), choices))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void fileThatCannotBeRead_leavesNothing() {
        assertThatThrownBy(() -> previews.upload(ANN, "x", sample("not-a-library.csv")))
                .isInstanceOf(FileRefusedException.class);
        assertThatThrownBy(() -> previews.upload(ANN, "x", sample("unclosed-quote.csv")))
                .isInstanceOf(FileRefusedException.class);
        assertThat(service.list(ANN)).isEmpty();
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
    void deletedBook_comesBack_andGoesAgainWhenItIsUndone() {
        bringIn(ANN, text(HEADER + "The Lamp,Anna Writer," + LAMP + ",read,5,,\n"));
        change(LAMP, book -> book.deleted(clock.instant()));

        ImportJob again = bringIn(ANN, text(HEADER + "The Lamp,Anna Writer," + LAMP + ",read,5,,\n"));
        assertThat(book(LAMP).isDeleted()).isFalse();
        undo(ANN, again);
        assertThat(book(LAMP).isDeleted()).isTrue();
    }

    @Test
    void undo_takesBackExactlyWhatTheImportDid() {
        bringIn(ANN, text(HEADER + "The Lamp,,9780140013993,to-read,,,\n"));
        LibraryBook before = book(LAMP);
        Reading said = reading(ANN, LAMP);
        ImportJob job = bringIn(
                ANN,
                text(HEADER + "Lamp,Anna Writer," + LAMP
                        + ",read,4.5,Mine.,\"sea, island\"\nLocal History,B. Writer,,,,,\n"));

        assertThat(undo(ANN, job)).containsExactly(TakenBack.WHOLE, TakenBack.WHOLE);
        assertThat(now(job).state()).isEqualTo(ImportState.UNDONE);
        assertThat(book(LAMP).details()).isEqualTo(before.details());
        assertThat(reading(ANN, LAMP).withVersion(said.version())).isEqualTo(said);
        assertThat(shelved()).hasSize(1);
    }

    @Test
    void undo_ofSeveralBatches_takesAllBack() {
        ImportJob job = bringIn(ANN, titles(120));
        service.undo(ANN, job.id().id());
        assertThat(work.work(ImportMessage.of(job.id()), Duration.ZERO)).isTrue();
        workOff();
        assertThat(now(job).state()).isEqualTo(ImportState.UNDONE);
        assertThat(shelved()).isEmpty();
        assertThat(service.rows(now(job), 1)).extracting(RowReport::takenBack).containsOnly(TakenBack.WHOLE);
    }

    @Test
    void undo_leavesWhatAPersonChangedSince_andSaysSo() {
        bringIn(ANN, text(HEADER + "The Lamp,,9780140013993,to-read,,,\n"));
        ImportJob job = bringIn(
                ANN,
                text(HEADER + "Lamp,Anna Writer," + LAMP + ",read,4.5,Mine.,sea\nNew,C. Writer,9780306406157,,,,\n"));
        Isbn added = new Isbn("9780306406157");
        Instant now = clock.instant();
        change(LAMP, book -> book.edited(BookField.AUTHORS, List.of("Ann Other"), now));
        change(added, book -> book.edited(BookField.TAGS, List.of("loved"), now));
        store.store(() -> store.readings().save(reading(ANN, LAMP).rated(new Rating(2))));

        assertThat(undo(ANN, job)).containsExactly(TakenBack.PARTLY, TakenBack.PARTLY);
        assertThat(book(added).isDeleted()).isFalse();
        assertThat(book(LAMP).details().authors()).containsExactly("Ann Other");
        assertThat(book(LAMP).details().tags()).isEmpty();
        assertThat(reading(ANN, LAMP).rating()).isEqualTo(new Rating(2));
        assertThat(reading(ANN, LAMP).notes()).isNull();
        assertThat(reading(ANN, LAMP).status()).isEqualTo(ReadingStatus.TO_READ);
    }

    @Test
    void undo_leavesABookAboutWhichAnotherMemberSaidSomething() {
        ImportJob job = bringIn(ANN, text(HEADER + "The Lamp,Anna Writer," + LAMP + ",read,5,,\n"));
        bringIn(BEN, text(HEADER + "The Lamp,Anna Writer," + LAMP + ",reading,,,\n"));

        assertThat(undo(ANN, job)).containsExactly(TakenBack.PARTLY);
        assertThat(book(LAMP).isDeleted()).isFalse();
    }

    @Test
    void reader_isRefused_andNobodySeesTheJobOfAnother() {
        Member mia = member(4, MemberRole.READER);
        assertThatThrownBy(() -> previews.upload(mia, null, titles(1))).isInstanceOf(ForbiddenException.class);
        UUID anns = previews.upload(ANN, null, titles(1)).id().id();
        assertThatThrownBy(() -> service.get(BEN, anns)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.start(BEN, anns)).isInstanceOf(NotFoundException.class);
        assertThat(all()).isEmpty();
    }

    @Test
    void memberWhoMayNoLongerEdit_stopsTheirOwnImport() {
        ImportJob job =
                service.start(BEN, previews.upload(BEN, null, titles(3)).id().id());
        store.store(() -> {
            Member ben = store.members().find(LIBRARY, BEN.userId()).orElseThrow();
            store.members().save(ben.as(MemberRole.READER));
        });
        workOff();
        assertThat(now(job).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(all()).isEmpty();
    }

    @Test
    void runningImports_areQueuedAgain() {
        service.start(ANN, previews.upload(ANN, null, titles(3)).id().id());
        previews.upload(ANN, null, titles(3));
        queued.clear();
        RunningImports running = new RunningImports(imports, queued::add, clock);
        running.resumeLost();
        assertThat(queued).isEmpty();
        running.resumeAll();
        assertThat(queued).hasSize(1);
        clock.move(RunningImports.LOST_AFTER.plusSeconds(1));
        running.resumeLost();
        assertThat(queued).hasSize(2);
    }

    /** Books of which only so many are added. */
    private LibraryBookDao failingAfter(int books) {
        AtomicInteger added = new AtomicInteger();
        return (LibraryBookDao) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {LibraryBookDao.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("add") && added.incrementAndGet() > books) {
                        throw new StoreException("down", null);
                    }
                    return method.invoke(store.libraryBooks(), arguments);
                });
    }

    /** What became of each row. */
    private List<TakenBack> undo(Member member, ImportJob job) {
        service.undo(member, job.id().id());
        workOff();
        return service.rows(now(job), 0).stream().map(RowReport::takenBack).toList();
    }

    private ImportJob bringIn(Member member, FileSource file) {
        ImportJob job = previews.upload(member, "file", file);
        service.start(member, job.id().id());
        workOff();
        return now(job);
    }

    private void workOff() {
        while (!queued.isEmpty()) {
            ImportMessage message = queued.remove(0);
            if (work.work(message, PLENTY)) {
                queued.add(message);
            }
        }
    }

    private ImportJob now(ImportJob job) {
        return imports.find(job.id()).orElseThrow();
    }

    private List<LibraryBook> shelved() {
        return all().values().stream().filter(book -> !book.isDeleted()).toList();
    }

    private static FileSource titles(int count) {
        return text(IntStream.rangeClosed(1, count)
                .mapToObj(i -> "Title " + i + ",Anna Writer,,,,,\n")
                .reduce(HEADER, String::concat));
    }

    private static FileSource sample(String name) {
        return () -> ImportServiceTest.class.getResourceAsStream("/imports/" + name);
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
            awaited.add(message);
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
