package org.homelibrary.model.imports.job;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homelibrary.model.imports.FileFacts;

/**
 * What was found in a file, beside what its job holds.
 *
 * @param columnNames as they stand in its header; none in a list
 * @param labels shelves and tags of its rows, each with how many have it, the most used first; at most {@link #MAX_LABELS}
 * @param doubtfulDates how many days can be read in two ways, as long as nobody has said how
 * @param planned of how many rows it is said what will happen
 */
public record ImportFacts(List<String> columnNames, Map<String, Integer> labels, int doubtfulDates, int planned) {

    public static final int MAX_LABELS = 100;

    public static final ImportFacts NONE = new ImportFacts(List.of(), Map.of(), 0, 0);

    /** Returns what is known of a file before its rows are looked at. */
    public static ImportFacts of(FileFacts file) {
        return new ImportFacts(file.columnNames(), Map.of(), file.doubtfulDates(), 0);
    }

    public ImportFacts {
        columnNames = List.copyOf(columnNames);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }
}
