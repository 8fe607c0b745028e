package org.homelibrary.model.imports;

import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.reading.ReadingStatus;

/**
 * What a person decided about a whole file.
 *
 * @param labelsAsTags whether shelves and tags of the other program become tags here; else they are left out
 * @param statusLabels labels that are a status instead, as they stand in the file
 */
public record ImportChoices(boolean labelsAsTags, Map<String, ReadingStatus> statusLabels) {

    public static final int MAX_STATUS_LABELS = 100;

    /** Labels become tags. */
    public static final ImportChoices USUAL = new ImportChoices(true, Map.of());

    public ImportChoices {
        statusLabels = Map.copyOf(statusLabels);
        boolean fit = statusLabels.keySet().stream()
                .allMatch(label -> label.length() <= BookField.TAGS.max() && label.indexOf('\n') < 0);
        if (!fit || statusLabels.size() > MAX_STATUS_LABELS) {
            throw new IllegalArgumentException("at most " + MAX_STATUS_LABELS + " short labels are a status");
        }
    }

    /** The status of a row: its own, or that of one of its labels. */
    Optional<ReadingStatus> status(ImportRow row) {
        return Optional.ofNullable(row.reading().status()).or(() -> row.labels().stream()
                .filter(statusLabels::containsKey)
                .map(statusLabels::get)
                .findFirst());
    }

    boolean isTag(String label) {
        return labelsAsTags && !statusLabels.containsKey(label);
    }
}
