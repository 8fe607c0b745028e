package org.homelibrary.web.imports;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homelibrary.model.imports.DateOrder;
import org.homelibrary.model.imports.FileSettings;
import org.homelibrary.model.imports.ImportChoices;
import org.homelibrary.model.imports.ImportColumn;
import org.homelibrary.model.imports.ImportFormat;
import org.homelibrary.model.imports.job.ImportFacts;
import org.homelibrary.model.library.reading.ReadingStatus;

/** How a file is to be read, as the form says. What it does not name, or leaves open, is detected. */
record ImportForm(MultivaluedMap<String, String> fields) {

    /** Those that programs write. */
    static final List<String> CHARSETS = List.of("UTF-8", "windows-1252", "ISO-8859-1", "UTF-16LE", "UTF-16BE");

    /** By their names in the form. */
    static final Map<String, Character> SEPARATORS = new LinkedHashMap<>();

    static {
        SEPARATORS.put("comma", ',');
        SEPARATORS.put("semicolon", ';');
        SEPARATORS.put("tab", '\t');
        SEPARATORS.put("bar", '|');
    }

    static String columnField(int column) {
        return "column-" + column;
    }

    static String labelField(int label) {
        return "label-" + label;
    }

    /** @param current of which columns are only taken over by the same format, because they were shown for it */
    FileSettings settings(FileSettings current) {
        ImportFormat format = ImportFormat.ofWire(text("format")).orElse(null);
        String charset = text("charset");
        boolean isSameTable = format == ImportFormat.TABLE && current.format() == ImportFormat.TABLE;
        return new FileSettings(
                format,
                CHARSETS.contains(charset) ? Charset.forName(charset) : null,
                SEPARATORS.get(text("separator")),
                DateOrder.ofWire(text("order")).orElse(null),
                isSameTable ? columns() : null);
    }

    private Map<Integer, ImportColumn> columns() {
        Map<Integer, ImportColumn> columns = new TreeMap<>();
        for (String field : fields.keySet()) {
            if (field.matches("column-[0-9]{1,3}")) {
                ImportColumn.ofWire(text(field))
                        .ifPresent(column -> columns.put(Integer.valueOf(field.substring("column-".length())), column));
            }
        }
        return columns;
    }

    /** @param facts whose labels were shown, in their order */
    ImportChoices choices(ImportFacts facts) {
        Map<String, ReadingStatus> statuses = new HashMap<>();
        List<String> labels = List.copyOf(facts.labels().keySet());
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            ReadingStatus.ofWire(text(labelField(i))).ifPresent(status -> statuses.put(label, status));
        }
        return new ImportChoices(!text("tags").equals("no"), statuses);
    }

    private String text(String field) {
        return Optional.ofNullable(fields.getFirst(field)).orElse("");
    }
}
