package org.homelibrary.service.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.messaging.ImportMessage;
import org.homelibrary.messaging.ImportQueue;
import org.homelibrary.messaging.QueueException;
import org.homelibrary.model.imports.ImportRow;
import org.homelibrary.model.imports.PlannedRow.Outcome;
import org.homelibrary.model.imports.job.ImportFacts;
import org.homelibrary.model.imports.job.ImportId;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.imports.job.ImportState;
import org.homelibrary.model.imports.job.RowDecision;
import org.homelibrary.model.imports.job.RowReport;
import org.homelibrary.model.library.Member;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.service.Conflicts;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.Roles;
import org.homelibrary.service.imports.report.RowDecisions;
import org.homelibrary.service.lookup.LookupService;

/**
 * Imports of a member, from the beginning to the report; what comes before is of {@link PreviewService}. A job belongs to whom it was made by, in the library for which it was
 * made; for everybody else it does not exist.
 *
 * <p>Every method of a member throws a {@link ForbiddenException} when they may only read.
 */
@ApplicationScoped
public class ImportService {

    /** Rows of a page: page 0 has the first. */
    public static final int PAGE = ImportedFile.BATCH;

    private static final Logger LOG = Logger.getLogger(ImportService.class.getName());

    /** As many are looked through for one. */
    private static final int MAX_PAGES = 100;

    /** The newest are shown. */
    private static final int MAX_LISTED = 100;

    private final ImportStore imports;
    private final ImportSteps steps;
    private final LookupService lookups;
    private final ImportQueue queue;
    private final Clock clock;

    protected ImportService() {
        this(null, null, null, null, null);
    }

    @Inject
    ImportService(ImportStore imports, ImportSteps steps, LookupService lookups, ImportQueue queue, Clock clock) {
        this.imports = imports;
        this.steps = steps;
        this.lookups = lookups;
        this.queue = queue;
        this.clock = clock;
    }

    /** The member's imports into this library, the newest first. */
    public List<ImportJob> list(Member member) {
        Roles.requireEditor(member);
        return imports.findAll(member.libraryId(), member.userId(), MAX_LISTED);
    }

    /** @throws NotFoundException when there is none, or it is somebody else's */
    public ImportJob get(Member member, UUID importId) {
        Roles.requireEditor(member);
        return imports.find(new ImportId(member.libraryId(), member.userId(), importId))
                .orElseThrow(() -> new NotFoundException("no import " + importId));
    }

    public ImportFacts facts(ImportJob job) {
        return imports.facts(job.id());
    }

    public RowDecisions decisions(ImportJob job) {
        return imports.decisions(job.id());
    }

    /** @param page from 0 */
    public List<RowReport> rows(ImportJob job, int page) {
        return imports.reports(job.id(), page);
    }

    /**
     * Finds rows: those of one page, or those with certain outcomes of as many pages as it takes to fill one.
     *
     * @param from number of the first page that is looked at, from 0
     * @param outcomes empty for all
     */
    public RowPage rows(ImportJob job, int from, Set<Outcome> outcomes) {
        int pages = (job.rows() + PAGE - 1) / PAGE;
        if (outcomes.isEmpty()) {
            return new RowPage(rows(job, from), from + 1 < pages ? from + 1 : null);
        }
        List<RowReport> found = new ArrayList<>();
        int page = from;
        for (; page < pages && page < from + MAX_PAGES && found.size() < PAGE; page++) {
            rows(job, page).stream()
                    .filter(row -> outcomes.contains(row.outcome()))
                    .forEach(found::add);
        }
        return new RowPage(found, page < pages ? page : null);
    }

    /** Begins to bring the rows in, or goes on where it was stopped; nothing happens when it is running or over. */
    public ImportJob start(Member member, UUID importId) {
        return change(member, importId, ImportJob::canStart, job -> job.advanced(
                        job.done(), job.done() == 0 ? Map.of() : job.counts(), clock.instant())
                .in(ImportState.RUNNING, clock.instant()));
    }

    /** Stops it; what is in stays. Nothing happens when it is over. */
    public ImportJob cancel(Member member, UUID importId) {
        return change(
                member,
                importId,
                job -> job.state() == ImportState.PREVIEW || job.state() == ImportState.RUNNING,
                job -> job.in(ImportState.CANCELLED, clock.instant()));
    }

    /** Begins to take back what it did; nothing happens when there is nothing. */
    public ImportJob undo(Member member, UUID importId) {
        return change(member, importId, ImportJob::canBeUndone, job -> job.in(ImportState.UNDOING, clock.instant()));
    }

    private ImportJob change(
            Member member, UUID importId, Predicate<ImportJob> condition, UnaryOperator<ImportJob> change) {
        ImportJob changed = Conflicts.retrying(() -> {
            ImportJob job = get(member, importId);
            return condition.test(job) ? imports.save(change.apply(job)) : job;
        });
        if (changed.isRunning()) {
            try {
                queue.send(ImportMessage.of(changed.id()));
            } catch (QueueException e) {
                LOG.log(Level.WARNING, "import not queued, left to the next sweep: {0}", e.getMessage());
            }
        }
        return changed;
    }

    /**
     * Brings a row in that did not come in with the others.
     *
     * @return whether it is in; false when the import is not over, the row is in already, or cannot come in like this either
     */
    public boolean putRight(Member member, UUID importId, int row, RowDecision decision) {
        ImportJob job = get(member, importId);
        Optional<Integer> page = pageOf(job, row);
        try {
            Optional<ImportRow> read = page.isEmpty()
                    ? Optional.empty()
                    : imports.file(job).find(row).map(decision::applyTo);
            Optional<RowResult> result = read.flatMap(
                    right -> Conflicts.retrying(() -> steps.putRight(member, job.id(), page.get(), right)));
            result.filter(RowResult::isNewBook).ifPresent(added -> lookups.request(added.book()));
            return result.filter(came -> came.book() != null).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Blank rows are counted and not kept, so that a row is on the page that its number says, or on one before. */
    private Optional<Integer> pageOf(ImportJob job, int row) {
        int last = Math.min(row - 1, job.rows() - 1) / PAGE;
        for (int page = last; page >= 0 && page > last - MAX_PAGES; page--) {
            if (rows(job, page).stream().anyMatch(report -> report.number() == row)) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    /**
     * Removes an import with its file and its report; what came in stays.
     *
     * @throws ConflictException while it is running
     */
    public void delete(Member member, UUID importId) {
        ImportJob job = get(member, importId);
        if (job.isRunning()) {
            throw new ConflictException("the import is running");
        }
        imports.purge(job.id());
    }
}
