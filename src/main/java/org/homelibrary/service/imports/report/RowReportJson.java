package org.homelibrary.service.imports.report;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homelibrary.model.imports.ImportedIsbn.Certainty;
import org.homelibrary.model.imports.MergedPart;
import org.homelibrary.model.imports.PlannedRow.Outcome;
import org.homelibrary.model.imports.RowNote;
import org.homelibrary.model.imports.RowProblem;
import org.homelibrary.model.imports.job.RowReport;
import org.homelibrary.model.imports.job.RowReport.TakenBack;
import org.homelibrary.model.isbn.Isbn;

/** Reports of rows as JSON, packed. What is null is left out. */
public final class RowReportJson {

    /** Made once: looking for it takes longer than what it does. */
    static final JsonBuilderFactory JSON = Json.createBuilderFactory(null);

    static final JsonReaderFactory READERS = Json.createReaderFactory(null);

    private RowReportJson() {}

    public static byte[] write(List<RowReport> rows) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        rows.forEach(row -> array.add(json(row)));
        return Gzip.pack(array.build().toString());
    }

    public static List<RowReport> read(byte[] packed) {
        try (JsonReader reader = READERS.createReader(new StringReader(Gzip.text(packed)))) {
            return reader.readArray().getValuesAs(value -> report(value.asJsonObject()));
        }
    }

    private static JsonObject json(RowReport row) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("row", row.number())
                .add("outcome", row.outcome().name())
                .add("parts", array(row.parts(), MergedPart::name))
                .add("candidates", row.candidates());
        put(json, "title", row.title());
        put(json, "author", row.author());
        put(json, "isbn", row.isbn());
        put(json, "spoiled", row.spoiled());
        put(json, "confidence", row.confidence());
        put(json, "problem", row.problem());
        put(json, "book", row.bookId());
        put(json, "takenBack", row.takenBack());
        if (row.earlierRow() != null) {
            json.add("earlier", row.earlierRow());
        }
        JsonArrayBuilder notes = JSON.createArrayBuilder();
        row.notes().forEach(note -> notes.add(note.kind().name()).add(note.text()));
        json.add("notes", notes);
        if (row.undo() != null) {
            json.add("undo", RowUndoJson.json(row.undo()));
        }
        return json.build();
    }

    private static RowReport report(JsonObject json) {
        List<String> notes = texts(json, "notes");
        return new RowReport(
                json.getInt("row"),
                text(json, "title"),
                text(json, "author"),
                find(json, "isbn", Isbn::new),
                text(json, "spoiled"),
                Outcome.valueOf(json.getString("outcome")),
                find(json, "confidence", Certainty::valueOf),
                find(json, "problem", RowProblem::valueOf),
                find(json, "book", UUID::fromString),
                Set.copyOf(
                        texts(json, "parts").stream().map(MergedPart::valueOf).toList()),
                IntStream.range(0, notes.size() / 2)
                        .mapToObj(i -> new RowNote(RowNote.Kind.valueOf(notes.get(2 * i)), notes.get(2 * i + 1)))
                        .toList(),
                number(json, "earlier"),
                json.getInt("candidates"),
                Optional.ofNullable(json.getJsonObject("undo"))
                        .map(RowUndoJson::undo)
                        .orElse(null),
                find(json, "takenBack", TakenBack::valueOf));
    }

    static void put(JsonObjectBuilder json, String name, Object value) {
        if (value != null) {
            json.add(name, value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    static <T> JsonArrayBuilder array(Collection<T> values, Function<T, String> text) {
        return JSON.createArrayBuilder(values.stream().map(text).collect(Collectors.toList()));
    }

    static Integer number(JsonObject json, String name) {
        return json.containsKey(name) ? json.getInt(name) : null;
    }

    static String text(JsonObject json, String name) {
        return json.getString(name, null);
    }

    static <T> T find(JsonObject json, String name, Function<String, T> reader) {
        return Optional.ofNullable(text(json, name)).map(reader).orElse(null);
    }

    static List<String> texts(JsonObject json, String name) {
        JsonArray array = json.getJsonArray(name);
        return array == null ? List.of() : array.getValuesAs((JsonValue value) -> ((JsonString) value).getString());
    }
}
