package org.homelibrary.service.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homelibrary.model.imports.ImportChoices;
import org.homelibrary.model.imports.ImportRow;
import org.homelibrary.model.imports.MatchingPlan;
import org.homelibrary.model.imports.PlannedRow.Outcome;
import org.homelibrary.model.imports.job.ImportFacts;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.imports.job.RowReport;
import org.homelibrary.model.library.Member;

/**
 * Says of each row what will happen to it, and keeps that with the job; the library stays as it is. What cannot be said in
 * time for a person who waits is decided when the row comes in.
 */
@ApplicationScoped
class ImportPreview {

    /** Less than a gateway waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(18);

    private final ImportStore imports;
    private final RowStore rows;
    private final Clock clock;

    protected ImportPreview() {
        this(null, null, null);
    }

    @Inject
    ImportPreview(ImportStore imports, RowStore rows, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @param file as it was found; what its rows say is found anew
     * @return the job with the outcomes counted, not yet stored
     */
    ImportJob make(Member member, ImportJob job, ImportFacts file, ImportedFile content) throws IOException {
        Making making = new Making(member, job, content.choices());
        content.read(0, making::add);
        imports.save(
                job.id(), new ImportFacts(file.columnNames(), making.labels(), file.doubtfulDates(), making.planned));
        return job.advanced(0, making.counts, clock.instant());
    }

    /** One walk through the file. */
    private final class Making {

        private final ImportJob job;
        private final MatchingPlan plan;
        private final Instant end = clock.instant().plus(PATIENCE);
        private final Map<String, Integer> labels = new HashMap<>();
        private Map<Outcome, Integer> counts = Map.of();
        private int planned;

        Making(Member member, ImportJob job, ImportChoices choices) {
            this.job = job;
            this.plan = new MatchingPlan(rows.known(member), choices);
        }

        boolean add(List<ImportRow> batch) {
            List<RowReport> reports =
                    rows.plan(plan, batch).stream().map(RowReport::of).toList();
            imports.save(job.id(), planned / ImportedFile.BATCH, reports);
            counts = ImportSteps.counts(counts, reports);
            batch.forEach(row -> row.labels().forEach(label -> labels.merge(label, 1, Integer::sum)));
            planned += batch.size();
            return clock.instant().isBefore(end);
        }

        Map<String, Integer> labels() {
            return labels.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(ImportFacts.MAX_LABELS)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new));
        }
    }
}
