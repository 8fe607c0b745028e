package org.homelibrary.model.imports;

import java.util.List;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReadingStatus;

/**
 * What a row says about its reader.
 *
 * @param status null when the row names none
 * @param rating to the nearest half star, or null
 * @param notes reviews and private notes, which nobody else sees; or null
 * @param reads the newest last; a read without a day has none
 */
public record ImportedReading(ReadingStatus status, Rating rating, String notes, List<BookRead> reads) {

    public static final ImportedReading NONE = new ImportedReading(null, null, null, List.of());

    public ImportedReading {
        reads = List.copyOf(reads);
    }
}
