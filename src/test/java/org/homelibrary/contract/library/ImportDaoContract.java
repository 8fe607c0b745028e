package org.homelibrary.contract.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homelibrary.contract.Outcome;
import org.homelibrary.model.imports.DateOrder;
import org.homelibrary.model.imports.FileSettings;
import org.homelibrary.model.imports.ImportChoices;
import org.homelibrary.model.imports.ImportColumn;
import org.homelibrary.model.imports.ImportFormat;
import org.homelibrary.model.imports.PlannedRow;
import org.homelibrary.model.imports.job.ImportId;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.imports.job.ImportPart;
import org.homelibrary.model.imports.job.ImportState;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.imports.ImportDao;
import org.junit.jupiter.api.Test;

public abstract class ImportDaoContract extends LibraryContract {

    private static final FileSettings GOODREADS =
            new FileSettings(ImportFormat.GOODREADS, StandardCharsets.UTF_8, ',', null, Map.of());

    @Test
    void find_ofUnknownId_isEmpty() {
        assertThat(find(id(1, ann))).isEmpty();
    }

    @Test
    void save_storesEveryField_andTakesThemAway() {
        ImportJob added = add(job(1, ann, NOW));
        assertThat(added.version()).isEqualTo(1);
        assertThat(find(added.id())).contains(added);

        FileSettings settings = new FileSettings(
                ImportFormat.TABLE,
                Charset.forName("windows-1252"),
                '\t',
                DateOrder.MONTH_FIRST,
                IntStream.range(0, 300).boxed().collect(Collectors.toMap(i -> i, i -> ImportColumn.SERIES_POSITION)));
        ImportChoices choices = new ImportChoices(
                false, Map.of("half way = 1,2", ReadingStatus.ABANDONED, "📚 ł", ReadingStatus.TO_READ));
        ImportJob full = save(added, job -> job.read(settings, choices, 5000, NOW)
                .in(ImportState.RUNNING, NOW.plusSeconds(1))
                .advanced(
                        50, Map.of(PlannedRow.Outcome.NEW, 49, PlannedRow.Outcome.UNREADABLE, 1), NOW.plusSeconds(2)));
        assertThat(full.version()).isEqualTo(2);
        assertThat(find(added.id())).contains(full);
        assertThat(full.settings()).isEqualTo(settings);
        assertThat(full.choices()).isEqualTo(choices);

        ImportJob again = save(full, job -> job.read(FileSettings.DETECTED, ImportChoices.USUAL, 0, NOW));
        assertThat(find(added.id())).contains(again);
        assertThat(again.settings()).isEqualTo(FileSettings.DETECTED);
    }

    @Test
    void pastedList_hasNoName_andStrangeNamesAreKept() {
        ImportJob pasted = add(ImportJob.preview(id(1, ann), null, GOODREADS, 1, NOW));
        ImportJob strange = add(ImportJob.preview(id(2, ann), STRANGE_TEXT, GOODREADS, 1, NOW));

        assertThat(find(pasted.id()).orElseThrow().fileName()).isNull();
        assertThat(find(strange.id())).contains(strange);
    }

    @Test
    void add_ofTheSameId_isConflict() {
        add(job(1, ann, NOW));

        assertThatThrownBy(() -> add(job(1, ann, NOW))).isInstanceOf(ConflictException.class);
    }

    @Test
    void save_ofAStaleOrPurgedJob_isConflict() {
        ImportJob stale = add(job(1, ann, NOW));
        save(stale, job -> job.in(ImportState.RUNNING, NOW));
        assertThatThrownBy(() -> save(stale, job -> job.in(ImportState.CANCELLED, NOW)))
                .isInstanceOf(ConflictException.class);

        ImportJob purged = add(job(2, ann, NOW));
        inTransaction(() -> imports().purge(purged.id()));
        assertThatThrownBy(() -> save(purged, job -> job.in(ImportState.RUNNING, NOW)))
                .isInstanceOf(ConflictException.class);
        assertThat(find(purged.id())).isEmpty();
    }

    @Test
    void save_byTwoAtOnce_storesOne() {
        ImportJob job = add(job(1, ann, NOW));
        Callable<ImportJob> start = () -> imports().save(job.in(ImportState.RUNNING, NOW));

        List<Outcome<ImportJob>> outcomes = atTheSameTime(Collections.nCopies(4, start));

        assertThat(Outcome.errors(outcomes)).hasSize(3).hasOnlyElementsOfType(ConflictException.class);
        assertThat(find(job.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void findAll_givesTheMembersOwn_theNewestFirst() {
        ImportJob old = add(job(1, ann, NOW));
        ImportJob newest = add(job(2, ann, NOW.plusSeconds(2)));
        ImportJob middle = add(job(3, ann, NOW.plusSeconds(1)));
        add(job(4, ben, NOW));

        assertThat(inTransaction(() -> imports().findAll(home, ann, 10))).containsExactly(newest, middle, old);
        assertThat(inTransaction(() -> imports().findAll(home, ann, 2))).containsExactly(newest, middle);
    }

    @Test
    void findRunning_givesThoseOfAll_theOldestFirst() {
        ImportJob second = save(add(job(1, ann, NOW.plusSeconds(5))), job -> job.in(ImportState.RUNNING, NOW));
        ImportJob first = save(add(job(2, ben, NOW)), job -> job.in(ImportState.UNDOING, NOW));
        ImportJob third = save(add(job(3, ben, NOW.plusSeconds(9))), job -> job.in(ImportState.RUNNING, NOW));
        add(job(4, ann, NOW));
        save(third, job -> job.in(ImportState.DONE, NOW));

        assertThat(inTransaction(() -> imports().findRunning(10))).containsExactly(first, second);
        assertThat(inTransaction(() -> imports().findRunning(1))).hasSize(1);
    }

    @Test
    void parts_areKeptByKindAndNumber_andReplaced() {
        ImportId id = add(job(1, ann, NOW)).id();
        ImportId other = add(job(2, ann, NOW)).id();
        byte[] largest = bytes(ImportDao.MAX_PART);
        savePart(id, ImportPart.FILE, 0, largest);
        savePart(id, ImportPart.FILE, 1, bytes(7));
        savePart(id, ImportPart.RESULTS, 0, bytes(8));
        savePart(other, ImportPart.FILE, 0, bytes(9));
        savePart(id, ImportPart.FILE, 1, bytes(10));

        assertThat(part(id, ImportPart.FILE, 0)).isEqualTo(largest);
        assertThat(part(id, ImportPart.FILE, 1)).isEqualTo(bytes(10));
        assertThat(part(id, ImportPart.RESULTS, 0)).isEqualTo(bytes(8));
        assertThat(part(other, ImportPart.FILE, 0)).isEqualTo(bytes(9));
        assertThat(inTransaction(() -> imports().findPart(id, ImportPart.FILE, 2)))
                .isEmpty();
    }

    @Test
    void purge_takesAJobAndItsPartsOnly_andTwiceIsNoError() {
        ImportJob purged = add(job(1, ann, NOW));
        ImportJob kept = add(job(2, ann, NOW));
        for (int i = 0; i < 5; i++) {
            savePart(purged.id(), ImportPart.FILE, i, bytes(i + 1));
        }
        savePart(kept.id(), ImportPart.FILE, 0, bytes(3));

        inTransaction(() -> imports().purge(purged.id()));
        inTransaction(() -> imports().purge(purged.id()));

        assertThat(find(purged.id())).isEmpty();
        assertThat(inTransaction(() -> imports().findPart(purged.id(), ImportPart.FILE, 4)))
                .isEmpty();
        assertThat(find(kept.id())).contains(kept);
        assertThat(part(kept.id(), ImportPart.FILE, 0)).isEqualTo(bytes(3));
    }

    private ImportDao imports() {
        return store().imports();
    }

    private ImportId id(int number, UUID userId) {
        return new ImportId(home, userId, new UUID(14, number));
    }

    private ImportJob job(int number, UUID userId, Instant createdAt) {
        return ImportJob.preview(id(number, userId), "goodreads.csv", GOODREADS, 5, createdAt);
    }

    private ImportJob add(ImportJob job) {
        return inTransaction(() -> imports().add(job));
    }

    private ImportJob save(ImportJob job, UnaryOperator<ImportJob> change) {
        return inTransaction(() -> imports().save(change.apply(job)));
    }

    private Optional<ImportJob> find(ImportId id) {
        return inTransaction(() -> imports().find(id));
    }

    private void savePart(ImportId id, ImportPart part, int number, byte[] bytes) {
        inTransaction(() -> imports().savePart(id, part, number, bytes));
    }

    private byte[] part(ImportId id, ImportPart part, int number) {
        return inTransaction(() -> imports().findPart(id, part, number)).orElseThrow();
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
