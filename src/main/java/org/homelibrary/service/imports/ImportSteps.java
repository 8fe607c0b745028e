package org.homelibrary.service.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homelibrary.model.imports.ImportRow;
import org.homelibrary.model.imports.PlannedRow.Outcome;
import org.homelibrary.model.imports.job.ImportId;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.imports.job.ImportState;
import org.homelibrary.model.imports.job.RowReport;
import org.homelibrary.model.library.Member;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.library.MemberDao;

/**
 * The transactions by which an import goes on, and back. Each looks first whether it is still wanted, and stores with what it
 * does how far the job is, so that it can be asked for any number of times.
 */
@ApplicationScoped
@Transactional
class ImportSteps {

    private final ImportStore imports;
    private final RowStore rows;
    private final MemberDao members;
    private final Clock clock;

    protected ImportSteps() {
        this(null, null, null, null);
    }

    @Inject
    ImportSteps(ImportStore imports, RowStore rows, MemberDao members, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Finds whose import it is, as they are now; empty when they may no longer edit the library. In a transaction, because
     * outside of one a thread in the background shares what others close.
     */
    Optional<Member> findEditor(ImportId id) {
        return members.find(id.libraryId(), id.userId())
                .filter(member -> member.isCurrent() && member.role().mayEdit());
    }

    /**
     * Brings a batch in.
     *
     * <p>The report comes before what it is about: a store that cannot undo the beginning of a batch that was broken off has
     * at least said what it was. The next attempt finds those rows done, and keeps what was said.
     *
     * @param done how many rows come before the batch
     * @return what became of the rows; empty when the job has been stopped, or somebody else is further
     * @throws ConflictException when somebody changes one of the books, or the job, at the same time
     */
    Optional<List<RowResult>> bringIn(Member member, ImportId id, int done, List<ImportRow> batch) {
        Optional<ImportJob> job =
                imports.find(id).filter(found -> found.state() == ImportState.RUNNING && found.done() == done);
        if (job.isEmpty()) {
            return Optional.empty();
        }
        int number = done / ImportedFile.BATCH;
        Map<Integer, RowReport> earlier = byRow(imports.reports(id, number));
        List<RowReport> reports = new ArrayList<>();
        List<RowResult> results = rows.bringIn(member, batch, job.get().choices(), planned -> {
            planned.forEach(result -> reports.add(
                    report(result).orOf(earlier.get(result.planned().row().number()))));
            imports.save(id, number, reports);
        });
        imports.save(job.get()
                .advanced(done + batch.size(), counts(job.get().counts(), reports), clock.instant())
                .in(done + batch.size() < job.get().rows() ? ImportState.RUNNING : ImportState.DONE, clock.instant()));
        return Optional.of(results);
    }

    /**
     * Brings one row in that did not come in with the others, and puts it into the report.
     *
     * @param number of its batch
     * @return what became of it; empty when the import is not over, or the row is in
     * @throws ConflictException as {@link #bringIn}
     */
    Optional<RowResult> putRight(Member member, ImportId id, int number, ImportRow row) {
        Optional<ImportJob> job = imports.find(id).filter(ImportJob::canBeUndone);
        List<RowReport> reports = new ArrayList<>(job.isEmpty() ? List.of() : imports.reports(id, number));
        int place = reports.stream().map(RowReport::number).toList().indexOf(row.number());
        if (place < 0 || reports.get(place).undo() != null) {
            return Optional.empty();
        }
        List<RowResult> results = rows.bringIn(member, List.of(row), job.get().choices(), planned -> {
            Outcome before = reports.get(place).outcome();
            reports.set(place, report(planned.get(0)));
            imports.save(id, number, reports);
            Map<Outcome, Integer> counts = counts(job.get().counts(), List.of(reports.get(place)));
            counts.merge(before, -1, Integer::sum);
            imports.save(job.get().advanced(job.get().done(), counts, clock.instant()));
        });
        return Optional.of(results.get(0));
    }

    /**
     * Takes the last batch back that is in, the later row of a book first.
     *
     * @return whether there is another
     * @throws ConflictException as {@link #bringIn}
     */
    boolean undo(Member member, ImportId id) {
        Optional<ImportJob> job = imports.find(id).filter(found -> found.state() == ImportState.UNDOING);
        if (job.isEmpty()) {
            return false;
        }
        // of a job that was stopped, rows behind the last batch that is said to be in may be in as well
        int number = job.get().done() / ImportedFile.BATCH;
        List<RowReport> reports = new ArrayList<>(imports.reports(id, number));
        Collections.reverse(reports);
        reports.replaceAll(report -> report.isToBeTakenBack()
                ? report.takenBack(rows.undo(member, report.bookId(), report.undo()))
                : report);
        Collections.reverse(reports);
        if (!reports.isEmpty()) {
            imports.save(id, number, reports);
        }
        ImportJob back = job.get()
                .advanced(
                        Math.max(0, number * ImportedFile.BATCH - 1), job.get().counts(), clock.instant());
        imports.save(number == 0 ? back.in(ImportState.UNDONE, clock.instant()) : back);
        return number > 0;
    }

    /** Ends an import whose file has no more rows, or that cannot go on. */
    void end(ImportId id, ImportState state) {
        imports.find(id).filter(ImportJob::isRunning).ifPresent(job -> imports.save(job.in(state, clock.instant())));
    }

    private static RowReport report(RowResult result) {
        return RowReport.of(result.planned(), result.parts(), result.undo());
    }

    private static Map<Integer, RowReport> byRow(List<RowReport> reports) {
        return reports.stream().collect(Collectors.toMap(RowReport::number, Function.identity(), (one, same) -> one));
    }

    static Map<Outcome, Integer> counts(Map<Outcome, Integer> before, List<RowReport> reports) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        counts.putAll(before);
        reports.forEach(report -> counts.merge(report.outcome(), 1, Integer::sum));
        return counts;
    }
}
