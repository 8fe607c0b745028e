package org.homelibrary.web.imports;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.homelibrary.model.imports.PlannedRow.Outcome;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.imports.job.ImportState;
import org.homelibrary.model.imports.job.RowReport;

/** Imports as scripts get them. */
final class ImportJson {

    private static final Map<Outcome, String> NAMES = new EnumMap<>(Map.of(
            Outcome.NEW, "new",
            Outcome.BY_HAND, "without_isbn",
            Outcome.DAMAGED, "damaged",
            Outcome.MERGED, "merged",
            Outcome.UNCHANGED, "unchanged",
            Outcome.UNREADABLE, "unreadable",
            Outcome.LEFT_OUT, "left_out"));

    private ImportJson() {}

    static JsonObject list(List<ImportJob> jobs) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        jobs.forEach(job -> all.add(head(job)));
        return Json.createObjectBuilder().add("imports", all).build();
    }

    /** What there is to say but for the rows. A book that is there counts as merged, also when nothing is new in its row. */
    private static JsonObject head(ImportJob job) {
        Map<Outcome, Integer> counts = job.counts();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", job.id().id().toString())
                .add("state", state(job.state()))
                .add("format", job.settings().format().wire())
                .add("charset", job.settings().charset().name())
                .add("rows", job.rows())
                .add("new", count(counts, Outcome.NEW))
                .add("merged", count(counts, Outcome.MERGED) + count(counts, Outcome.UNCHANGED))
                .add("unchanged", count(counts, Outcome.UNCHANGED))
                .add("without_isbn", count(counts, Outcome.BY_HAND))
                .add("damaged", count(counts, Outcome.DAMAGED))
                .add("unreadable", count(counts, Outcome.UNREADABLE))
                .add("left_out", count(counts, Outcome.LEFT_OUT))
                .add("done", job.done());
        if (job.fileName() != null) {
            json.add("file", job.fileName());
        }
        return json.build();
    }

    private static int count(Map<Outcome, Integer> counts, Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** While it is taken back it is running as well. */
    private static String state(ImportState state) {
        return state == ImportState.UNDOING ? ImportState.RUNNING.wire() : state.wire();
    }

    /** @param page reads the rows of a page, from 0; none of a page behind the last */
    static void write(ImportJob job, IntFunction<List<RowReport>> page, OutputStream out) {
        try (JsonGenerator json = Json.createGenerator(out)) {
            json.writeStartObject();
            head(job).forEach(json::write);
            json.writeStartArray("outcomes");
            List<RowReport> rows = page.apply(0);
            for (int next = 1; !rows.isEmpty(); next++) {
                rows.forEach(row -> write(row, json));
                rows = page.apply(next);
            }
            json.writeEnd().writeEnd();
        }
    }

    private static void write(RowReport row, JsonGenerator json) {
        json.writeStartObject().write("row", row.number()).write("outcome", NAMES.get(row.outcome()));
        write(json, "title", row.title());
        write(json, "book", row.bookId());
        if (row.takenBack() != null) {
            json.write("taken_back", row.takenBack() == RowReport.TakenBack.WHOLE);
        }
        json.writeEnd();
    }

    private static void write(JsonGenerator json, String name, Object value) {
        if (value == null) {
            json.writeNull(name);
        } else {
            json.write(name, value.toString());
        }
    }
}
