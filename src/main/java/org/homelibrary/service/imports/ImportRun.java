package org.homelibrary.service.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.homelibrary.model.imports.FileSettings;
import org.homelibrary.model.imports.ImportChoices;
import org.homelibrary.model.imports.ImportRow;
import org.homelibrary.model.imports.MatchingPlan;
import org.homelibrary.model.imports.PlannedRow;
import org.homelibrary.model.imports.RowUndo;
import org.homelibrary.model.library.Member;
import org.homelibrary.service.Conflicts;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.Roles;
import org.homelibrary.service.imports.file.FileSource;
import org.homelibrary.service.imports.file.ImportFiles;
import org.homelibrary.service.imports.file.ImportRows;
import org.homelibrary.service.lookup.LookupService;

/**
 * Brings the rows of a file into a library, some in each transaction. Stopped anywhere, it goes on from the row that it is
 * told, and a row that is brought in again changes nothing. Nobody waits for the lookups that it asks for.
 */
@ApplicationScoped
public class ImportRun {

    static final int ROWS_AT_ONCE = 50;

    private final RowStore store;
    private final LookupService lookups;

    protected ImportRun() {
        this(null, null);
    }

    @Inject
    ImportRun(RowStore store, LookupService lookups) {
        this.store = store;
        this.lookups = lookups;
    }

    /**
     * Says of each row what will happen to it; stores nothing.
     *
     * @param settings of a file that was examined
     * @throws ForbiddenException when the member may only read
     */
    public void preview(
            Member member, FileSource file, FileSettings settings, ImportChoices choices, Consumer<PlannedRow> reader)
            throws IOException {
        Roles.requireEditor(member);
        MatchingPlan plan = new MatchingPlan(store.known(member), choices);
        inParts(file, settings, 0, rows -> {
            store.plan(plan, rows).forEach(reader);
            return true;
        });
    }

    /**
     * Brings rows in.
     *
     * @param settings as for {@link #preview}
     * @param done number of the last row that is in already; 0 to begin
     * @param goesOn is told of each part that is in, and whether there is to be another
     * @throws ForbiddenException when the member may only read
     */
    public void bringIn(
            Member member,
            FileSource file,
            FileSettings settings,
            ImportChoices choices,
            int done,
            Predicate<List<RowResult>> goesOn)
            throws IOException {
        Roles.requireEditor(member);
        inParts(file, settings, done, rows -> {
            List<RowResult> results = Conflicts.retrying(() -> store.bringIn(member, rows, choices));
            results.stream().filter(RowResult::isNewBook).forEach(result -> lookups.requestInBulk(result.book()));
            return goesOn.test(results);
        });
    }

    /**
     * Takes back what a row did; the later row of a book first.
     *
     * @return whether something stays because a person changed it since
     * @throws ForbiddenException when the member may only read
     */
    public boolean undo(Member member, UUID bookId, RowUndo undo) {
        Roles.requireEditor(member);
        return Conflicts.retrying(() -> store.undo(member, bookId, undo));
    }

    private static void inParts(FileSource file, FileSettings settings, int done, Predicate<List<ImportRow>> work)
            throws IOException {
        try (ImportRows rows = ImportFiles.rows(file, settings)) {
            List<ImportRow> part = new ArrayList<>();
            for (Optional<ImportRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (row.get().number() > done) {
                    part.add(row.get());
                }
                if (part.size() == ROWS_AT_ONCE) {
                    if (!work.test(List.copyOf(part))) {
                        return;
                    }
                    part.clear();
                }
            }
            if (!part.isEmpty()) {
                work.test(part);
            }
        }
    }
}
