package org.homelibrary.web.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.model.imports.FileSettings;
import org.homelibrary.model.imports.ImportChoices;
import org.homelibrary.model.imports.ImportColumn;
import org.homelibrary.model.imports.ImportFormat;
import org.homelibrary.model.imports.ImportedIsbn.Certainty;
import org.homelibrary.model.imports.MergedPart;
import org.homelibrary.model.imports.PlannedRow.Outcome;
import org.homelibrary.model.imports.RowNote;
import org.homelibrary.model.imports.RowProblem;
import org.homelibrary.model.imports.RowUndo;
import org.homelibrary.model.imports.job.ImportFacts;
import org.homelibrary.model.imports.job.ImportId;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.imports.job.ImportState;
import org.homelibrary.model.imports.job.RowDecision;
import org.homelibrary.model.imports.job.RowReport;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.web.imports.ImportFilter;
import org.homelibrary.web.imports.ImportListView;
import org.homelibrary.web.imports.ImportRowView;
import org.homelibrary.web.imports.ImportView;

/** Imports as the pages show them, in every state. */
final class ImportSamples {

    private static final ImportId ID = new ImportId(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));
    private static final Isbn ISBN = new Isbn("9780140013993");

    private ImportSamples() {}

    static ImportListView list(Map<String, String> errors) {
        List<ImportJob> jobs = List.of(
                job(ImportState.PREVIEW), job(ImportState.RUNNING), job(ImportState.DONE), job(ImportState.UNDONE));
        return new ImportListView(
                errors.isEmpty() ? List.of() : jobs, errors.isEmpty() ? "" : SamplePages.HOSTILE, 25, errors);
    }

    static ImportView preview(Map<String, String> errors) {
        ImportJob goodreads = job(ImportState.PREVIEW);
        return view(
                errors.isEmpty() ? goodreads : goodreads.read(table(), choices(), 5000, SamplePages.NOW),
                facts(errors.isEmpty() ? 0 : 12),
                errors);
    }

    static ImportView in(ImportState state) {
        return view(job(state), facts(0), Map.of());
    }

    private static ImportView view(ImportJob job, ImportFacts facts, Map<String, String> errors) {
        List<ImportRowView> rows = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            rows.add(row(outcome, job.state()));
        }
        return new ImportView(job, facts, rows, new ImportFilter(null), 1, 2, errors);
    }

    private static ImportRowView row(Outcome outcome, ImportState state) {
        boolean isOut = outcome == Outcome.UNREADABLE || outcome == Outcome.LEFT_OUT;
        boolean isUndone = state == ImportState.UNDONE && !isOut;
        RowUndo undo = isOut || state == ImportState.PREVIEW
                ? null
                : new RowUndo(true, Map.of(), List.of(), null, null, null, null, List.of(), null);
        RowReport row = new RowReport(
                51 + outcome.ordinal(),
                outcome == Outcome.UNREADABLE ? null : outcome == Outcome.MERGED ? SamplePages.HOSTILE : "The Lamp",
                outcome == Outcome.UNREADABLE ? null : "Anna Writer",
                outcome == Outcome.BY_HAND || isOut ? null : ISBN,
                outcome == Outcome.DAMAGED ? "9.78014E+12" : null,
                outcome,
                isOut ? null : outcome == Outcome.DAMAGED ? Certainty.DOUBTFUL : Certainty.CERTAIN,
                outcome == Outcome.UNREADABLE
                        ? RowProblem.NO_TITLE
                        : outcome == Outcome.LEFT_OUT ? RowProblem.LEFT_OUT : null,
                isOut ? null : new UUID(2, outcome.ordinal()),
                outcome == Outcome.MERGED ? Set.of(MergedPart.TAGS, MergedPart.RATING) : Set.of(),
                outcome == Outcome.NEW ? List.of(new RowNote(RowNote.Kind.RATING_ROUNDED, "4.25")) : List.of(),
                outcome == Outcome.MERGED ? 7 : null,
                outcome == Outcome.BY_HAND ? 2 : 0,
                undo,
                isUndone ? RowReport.TakenBack.PARTLY : null);
        return new ImportRowView(
                row,
                outcome == Outcome.LEFT_OUT ? RowDecision.leaveOut() : null,
                !isOut && state != ImportState.PREVIEW);
    }

    private static ImportJob job(ImportState state) {
        FileSettings settings = new FileSettings(ImportFormat.GOODREADS, StandardCharsets.UTF_8, ',', null, Map.of());
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, outcome == Outcome.NEW ? 4_321 : 12 + outcome.ordinal());
        }
        return ImportJob.preview(ID, "goodreads_library_export.csv", settings, 5_000, SamplePages.NOW)
                .advanced(state == ImportState.PREVIEW ? 0 : 2_350, counts, SamplePages.NOW)
                .in(state, SamplePages.NOW);
    }

    private static FileSettings table() {
        return new FileSettings(
                ImportFormat.TABLE,
                StandardCharsets.ISO_8859_1,
                ';',
                null,
                Map.of(0, ImportColumn.TITLE, 2, ImportColumn.ISBN));
    }

    private static ImportChoices choices() {
        return new ImportChoices(false, Map.of("abandoned", ReadingStatus.ABANDONED));
    }

    private static ImportFacts facts(int doubtfulDates) {
        Map<String, Integer> labels = new LinkedHashMap<>();
        labels.put("science-fiction", 40);
        labels.put("abandoned", 3);
        labels.put(SamplePages.HOSTILE.substring(0, 40), 1);
        return new ImportFacts(List.of("Titel", "Schriftsteller", "Nummer", ""), labels, doubtfulDates, 4_000);
    }
}
