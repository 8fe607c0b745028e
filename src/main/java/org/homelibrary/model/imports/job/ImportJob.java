package org.homelibrary.model.imports.job;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.homelibrary.model.imports.FileSettings;
import org.homelibrary.model.imports.ImportChoices;
import org.homelibrary.model.imports.PlannedRow.Outcome;
import org.homelibrary.model.text.TypedText;

/**
 * What a member brings in from one file.
 *
 * <p>Its life: it begins as a preview, of which settings and choices can be changed. Started, it is running until all rows are
 * done or somebody cancels it. It stays as a report until it is deleted, and can be undone.
 *
 * @param fileName as the browser sent it, or null for a pasted list
 * @param counts how many rows each outcome has
 * @param rows how many the file has
 * @param done how many of its rows are in, from the first
 */
public record ImportJob(
        ImportId id,
        String fileName,
        ImportState state,
        FileSettings settings,
        ImportChoices choices,
        Map<Outcome, Integer> counts,
        int rows,
        int done,
        Instant createdAt,
        Instant changedAt,
        long version) {

    public static final int MAX_NAME_LENGTH = 200;

    public ImportJob {
        Objects.requireNonNull(id);
        fileName = fileName == null ? null : TypedText.cut(fileName, MAX_NAME_LENGTH);
        Objects.requireNonNull(state);
        Objects.requireNonNull(settings);
        Objects.requireNonNull(choices);
        counts = Map.copyOf(counts);
        Objects.requireNonNull(createdAt);
        Objects.requireNonNull(changedAt);
        if (rows < 0 || done < 0) {
            throw new IllegalArgumentException("an import has no fewer than 0 rows");
        }
    }

    public static ImportJob preview(ImportId id, String fileName, FileSettings settings, int rows, Instant now) {
        return new ImportJob(
                id, fileName, ImportState.PREVIEW, settings, ImportChoices.USUAL, Map.of(), rows, 0, now, now, 0);
    }

    public ImportJob in(ImportState newState, Instant now) {
        return new ImportJob(id, fileName, newState, settings, choices, counts, rows, done, createdAt, now, version);
    }

    public ImportJob advanced(int newDone, Map<Outcome, Integer> newCounts, Instant now) {
        return new ImportJob(id, fileName, state, settings, choices, newCounts, rows, newDone, createdAt, now, version);
    }

    public ImportJob read(FileSettings newSettings, ImportChoices newChoices, int newRows, Instant now) {
        return new ImportJob(
                id, fileName, state, newSettings, newChoices, counts, newRows, done, createdAt, now, version);
    }

    /** Whether there is something to do for it in the background. */
    public boolean isRunning() {
        return state == ImportState.RUNNING || state == ImportState.UNDOING;
    }

    /** Whether it can be brought in, or go on after it was stopped. */
    public boolean canStart() {
        return state == ImportState.PREVIEW || state == ImportState.CANCELLED && done < rows;
    }

    /** Whether it has brought something in that can be taken back. */
    public boolean canBeUndone() {
        return state == ImportState.DONE || state == ImportState.CANCELLED && done > 0;
    }

    public ImportJob withVersion(long newVersion) {
        return new ImportJob(
                id, fileName, state, settings, choices, counts, rows, done, createdAt, changedAt, newVersion);
    }
}
