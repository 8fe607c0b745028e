package org.homelibrary.service.imports.report;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.imports.RowUndo;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReadingStatus;

/** How a row is taken back, as JSON. What is null is left out. */
final class RowUndoJson {

    private RowUndoJson() {}

    static JsonObject json(RowUndo undo) {
        JsonObjectBuilder fields = RowReportJson.JSON.createObjectBuilder();
        undo.fields().forEach((field, mark) -> fields.add(field.name(), mark));
        JsonArrayBuilder reads = RowReportJson.JSON.createArrayBuilder();
        undo.reads().forEach(read -> reads.add(json(read)));
        JsonObjectBuilder json = RowReportJson.JSON
                .createObjectBuilder()
                .add("created", undo.created())
                .add("fields", fields)
                .add("tags", RowReportJson.JSON.createArrayBuilder(undo.tags()))
                .add("reads", reads);
        RowReportJson.put(json, "before", undo.statusBefore());
        RowReportJson.put(json, "after", undo.statusAfter());
        RowReportJson.put(
                json, "rating", undo.rating() == null ? null : undo.rating().wire());
        RowReportJson.put(json, "notes", undo.notes());
        RowReportJson.put(json, "holding", undo.holding());
        return json.build();
    }

    private static JsonObject json(BookRead read) {
        JsonObjectBuilder json = RowReportJson.JSON.createObjectBuilder().add("finished", read.finished());
        RowReportJson.put(json, "started", read.started());
        RowReportJson.put(json, "ended", read.ended());
        if (read.lastPage() != null) {
            json.add("page", read.lastPage());
        }
        return json.build();
    }

    static RowUndo undo(JsonObject json) {
        Map<BookField, String> fields = new EnumMap<>(BookField.class);
        JsonObject marks = json.getJsonObject("fields");
        marks.keySet().forEach(name -> fields.put(BookField.valueOf(name), marks.getString(name)));
        List<BookRead> reads = json.getJsonArray("reads").getValuesAs(read -> read(read.asJsonObject()));
        return new RowUndo(
                json.getBoolean("created"),
                fields,
                RowReportJson.texts(json, "tags"),
                RowReportJson.find(json, "before", ReadingStatus::valueOf),
                RowReportJson.find(json, "after", ReadingStatus::valueOf),
                Optional.ofNullable(RowReportJson.text(json, "rating"))
                        .flatMap(Rating::parse)
                        .orElse(null),
                RowReportJson.text(json, "notes"),
                reads,
                RowReportJson.text(json, "holding"));
    }

    private static BookRead read(JsonObject json) {
        return new BookRead(
                RowReportJson.find(json, "started", LocalDate::parse),
                RowReportJson.find(json, "ended", LocalDate::parse),
                json.getBoolean("finished"),
                RowReportJson.number(json, "page"));
    }
}
