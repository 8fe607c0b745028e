package org.homelibrary.service.imports.report;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homelibrary.model.imports.job.ImportFacts;

/** What was found in a file, as JSON, packed. */
public final class ImportFactsJson {

    private ImportFactsJson() {}

    public static byte[] write(ImportFacts facts) {
        JsonObjectBuilder labels = RowReportJson.JSON.createObjectBuilder();
        facts.labels().forEach(labels::add);
        return Gzip.pack(RowReportJson.JSON
                .createObjectBuilder()
                .add("columns", RowReportJson.JSON.createArrayBuilder(facts.columnNames()))
                .add("labels", labels)
                .add("doubtful", facts.doubtfulDates())
                .add("planned", facts.planned())
                .build()
                .toString());
    }

    public static ImportFacts read(byte[] packed) {
        try (JsonReader reader = RowReportJson.READERS.createReader(new StringReader(Gzip.text(packed)))) {
            JsonObject json = reader.readObject();
            JsonObject counts = json.getJsonObject("labels");
            Map<String, Integer> labels = new LinkedHashMap<>();
            counts.keySet().forEach(label -> labels.put(label, counts.getInt(label)));
            return new ImportFacts(
                    RowReportJson.texts(json, "columns"), labels, json.getInt("doubtful"), json.getInt("planned"));
        }
    }
}
