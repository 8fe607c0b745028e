package org.homelibrary.service.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.messaging.ImportMessage;
import org.homelibrary.messaging.ImportWorker;
import org.homelibrary.model.imports.ImportRow;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.imports.job.ImportState;
import org.homelibrary.model.library.Member;
import org.homelibrary.service.Conflicts;
import org.homelibrary.service.lookup.LookupService;

/**
 * Goes on with running imports, batch after batch. Nobody waits for the lookups that it asks for: those that somebody waits
 * for overtake them. A member who may no longer edit the library stops their own import.
 */
@ApplicationScoped
public class ImportWork implements ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWork.class.getName());

    private final ImportStore imports;
    private final ImportSteps steps;
    private final LookupService lookups;
    private final Clock clock;

    protected ImportWork() {
        this(null, null, null, null);
    }

    @Inject
    ImportWork(ImportStore imports, ImportSteps steps, LookupService lookups, Clock clock) {
        this.imports = imports;
        this.steps = steps;
        this.lookups = lookups;
        this.clock = clock;
    }

    @Override
    public boolean work(ImportMessage message, Duration time) {
        Instant end = clock.instant().plus(time);
        Optional<ImportJob> job = imports.find(message.id()).filter(ImportJob::isRunning);
        if (job.isEmpty()) {
            return false;
        }
        Optional<Member> member = steps.findEditor(message.id());
        if (member.isEmpty()) {
            giveUp(message);
            return false;
        }
        return job.get().state() == ImportState.UNDOING
                ? undo(member.get(), job.get(), end)
                : bringIn(member.get(), job.get(), end);
    }

    private boolean bringIn(Member member, ImportJob job, Instant end) {
        Batches batches = new Batches(member, job, end);
        try {
            imports.file(job).read(job.done(), batches::bringIn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!batches.isStopped && !batches.isOutOfTime) {
            Conflicts.retrying(() -> {
                steps.end(job.id(), ImportState.DONE);
                return null;
            });
        }
        return batches.isOutOfTime;
    }

    private boolean undo(Member member, ImportJob job, Instant end) {
        boolean goesOn = true;
        while (goesOn && clock.instant().isBefore(end)) {
            goesOn = Conflicts.retrying(() -> steps.undo(member, job.id()));
        }
        return goesOn;
    }

    @Override
    public void giveUp(ImportMessage message) {
        LOG.log(Level.WARNING, "import stopped, import={0}", message.importId());
        Conflicts.retrying(() -> {
            steps.end(message.id(), ImportState.CANCELLED);
            return null;
        });
    }

    /** How far it came. */
    private final class Batches {

        private final Member member;
        private final ImportJob job;
        private final Instant end;
        private int done;
        private boolean isStopped;
        private boolean isOutOfTime;

        Batches(Member member, ImportJob job, Instant end) {
            this.member = member;
            this.job = job;
            this.end = end;
            this.done = job.done();
        }

        /** @return whether it goes on */
        boolean bringIn(List<ImportRow> batch) {
            if (!clock.instant().isBefore(end)) {
                isOutOfTime = true;
                return false;
            }
            Optional<List<RowResult>> results = Conflicts.retrying(() -> steps.bringIn(member, job.id(), done, batch));
            isStopped = results.isEmpty();
            results.ifPresent(all ->
                    all.stream().filter(RowResult::isNewBook).forEach(result -> lookups.requestInBulk(result.book())));
            done += batch.size();
            return !isStopped;
        }
    }
}
