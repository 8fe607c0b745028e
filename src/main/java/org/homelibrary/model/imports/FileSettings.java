package org.homelibrary.model.imports;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * How a file is read. A part that is null is left to detection.
 *
 * @param separator between the cells of a table; nothing to a {@link ImportFormat#LIST}
 * @param order of dates such as {@code 03/05/2024}; still null after detection when the file does not tell
 * @param columns of a {@link ImportFormat#TABLE} by position, counted from 0
 */
public record FileSettings(
        ImportFormat format,
        Charset charset,
        Character separator,
        DateOrder order,
        Map<Integer, ImportColumn> columns) {

    /** Everything is detected. */
    public static final FileSettings DETECTED = new FileSettings(null, null, null, null, null);

    public FileSettings {
        columns = columns == null ? null : Map.copyOf(columns);
    }

    public FileSettings as(ImportFormat newFormat) {
        return new FileSettings(newFormat, charset, separator, order, columns);
    }

    public FileSettings in(Charset newCharset) {
        return new FileSettings(format, newCharset, separator, order, columns);
    }

    public FileSettings separatedBy(char newSeparator) {
        return new FileSettings(format, charset, newSeparator, order, columns);
    }

    public FileSettings withOrder(DateOrder newOrder) {
        return new FileSettings(format, charset, separator, newOrder, columns);
    }

    public FileSettings withColumns(Map<Integer, ImportColumn> newColumns) {
        return new FileSettings(format, charset, separator, order, newColumns);
    }
}
