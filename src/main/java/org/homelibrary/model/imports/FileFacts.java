package org.homelibrary.model.imports;

import java.util.List;
import java.util.Objects;

/**
 * What a file turned out to be.
 *
 * @param settings by which it can be read: complete, but for an order of dates that the file does not tell
 * @param columnNames as they stand in its header; none in a {@link ImportFormat#LIST}
 * @param rows that are not blank
 * @param doubtfulDates how many can be read in two ways and need an answer
 */
public record FileFacts(FileSettings settings, List<String> columnNames, int rows, int doubtfulDates) {

    public FileFacts {
        Objects.requireNonNull(settings);
        columnNames = List.copyOf(columnNames);
    }
}
