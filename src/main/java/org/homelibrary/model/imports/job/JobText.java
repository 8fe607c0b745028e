package org.homelibrary.model.imports.job;

import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homelibrary.model.imports.DateOrder;
import org.homelibrary.model.imports.FileSettings;
import org.homelibrary.model.imports.ImportChoices;
import org.homelibrary.model.imports.ImportColumn;
import org.homelibrary.model.imports.ImportFormat;
import org.homelibrary.model.imports.PlannedRow.Outcome;
import org.homelibrary.model.library.reading.ReadingStatus;

/** The forms in which stores keep the parts of a job: at most 8,000 characters each. */
public final class JobText {

    private static final String NONE = "-";

    private JobText() {}

    /** Returns five words: {@code goodreads UTF-8 44 day-first 0=title,2=isbn}. */
    public static String of(FileSettings settings) {
        String columns = settings.columns() == null
                ? NONE
                : new TreeMap<>(settings.columns())
                        .entrySet().stream()
                                .map(column -> column.getKey() + "="
                                        + column.getValue().wire())
                                .collect(Collectors.joining(",", ":", ""));
        return String.join(
                " ",
                settings.format() == null ? NONE : settings.format().wire(),
                settings.charset() == null ? NONE : settings.charset().name(),
                settings.separator() == null ? NONE : String.valueOf((int) settings.separator()),
                settings.order() == null ? NONE : settings.order().wire(),
                columns);
    }

    /** Reads {@link #of(FileSettings)}. */
    public static FileSettings settings(String text) {
        String[] words = text.split(" ");
        return new FileSettings(
                word(words[0]).map(it -> ImportFormat.ofWire(it).orElseThrow()).orElse(null),
                word(words[1]).map(Charset::forName).orElse(null),
                word(words[2]).map(it -> (char) Integer.parseInt(it)).orElse(null),
                word(words[3]).map(it -> DateOrder.ofWire(it).orElseThrow()).orElse(null),
                word(words[4]).map(JobText::columns).orElse(null));
    }

    private static Optional<String> word(String word) {
        return word.equals(NONE) ? Optional.empty() : Optional.of(word);
    }

    private static Map<Integer, ImportColumn> columns(String text) {
        Map<Integer, ImportColumn> columns = new TreeMap<>();
        for (String column : text.substring(1).split(",")) {
            if (!column.isEmpty()) {
                String[] parts = column.split("=");
                columns.put(
                        Integer.valueOf(parts[0]), ImportColumn.ofWire(parts[1]).orElseThrow());
            }
        }
        return columns;
    }

    /** Returns a line about tags, and one for each label that is a status: {@code abandoned half-way}. */
    public static String of(ImportChoices choices) {
        return (choices.labelsAsTags() ? "tags" : NONE)
                + new TreeMap<>(choices.statusLabels())
                        .entrySet().stream()
                                .map(label -> "\n" + label.getValue().wire() + " " + label.getKey())
                                .collect(Collectors.joining());
    }

    /** Reads {@link #of(ImportChoices)}. */
    public static ImportChoices choices(String text) {
        String[] lines = text.split("\n");
        Map<String, ReadingStatus> labels = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(" ", 2);
            labels.put(parts[1], ReadingStatus.ofWire(parts[0]).orElseThrow());
        }
        return new ImportChoices(lines[0].equals("tags"), labels);
    }

    /** Returns {@code NEW=3,MERGED=2}. */
    public static String of(Map<Outcome, Integer> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(count -> count.getKey().name() + "=" + count.getValue())
                        .collect(Collectors.joining(","));
    }

    /** Reads {@link #of(Map)}; null is no count. */
    public static Map<Outcome, Integer> counts(String text) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (String count : text == null || text.isEmpty() ? new String[0] : text.split(",")) {
            String[] parts = count.split("=");
            counts.put(Outcome.valueOf(parts[0]), Integer.valueOf(parts[1]));
        }
        return counts;
    }
}
