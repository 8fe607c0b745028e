package org.homelibrary.service.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.homelibrary.model.imports.FileSettings;
import org.homelibrary.model.imports.ImportChoices;
import org.homelibrary.model.imports.ImportRow;
import org.homelibrary.service.imports.file.FileRefusedException;
import org.homelibrary.service.imports.file.FileSource;
import org.homelibrary.service.imports.file.ImportFiles;
import org.homelibrary.service.imports.file.ImportRows;
import org.homelibrary.service.imports.report.RowDecisions;

/**
 * A file with all that was decided about it.
 *
 * @param settings of a file that was examined
 */
record ImportedFile(FileSource content, FileSettings settings, ImportChoices choices, RowDecisions decisions) {

    /** The rows of one transaction, and of one page. */
    static final int BATCH = 50;

    ImportedFile {
        Objects.requireNonNull(content);
        Objects.requireNonNull(settings);
        Objects.requireNonNull(choices);
        Objects.requireNonNull(decisions);
    }

    /**
     * Reads rows as a person wants them, {@link #BATCH} at a time and fewer at the end.
     *
     * @param skipped how many are left out from the first
     * @param goesOn is given each batch, and says whether there is to be another
     * @throws FileRefusedException when the file is damaged somewhere
     */
    void read(int skipped, Predicate<List<ImportRow>> goesOn) throws IOException {
        try (ImportRows rows = ImportFiles.rows(content, settings)) {
            List<ImportRow> batch = new ArrayList<>();
            int left = skipped;
            for (Optional<ImportRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (left-- > 0) {
                    continue;
                }
                batch.add(decisions.applyTo(row.get()));
                if (batch.size() == BATCH) {
                    if (!goesOn.test(List.copyOf(batch))) {
                        return;
                    }
                    batch.clear();
                }
            }
            if (!batch.isEmpty()) {
                goesOn.test(batch);
            }
        }
    }

    /** Finds one row by its number. */
    Optional<ImportRow> find(int number) throws IOException {
        try (ImportRows rows = ImportFiles.rows(content, settings)) {
            for (Optional<ImportRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (row.get().number() == number) {
                    return row.map(decisions::applyTo);
                }
            }
            return Optional.empty();
        }
    }
}
