package org.homelibrary.model.library.reading;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * What other members may see of a {@link Reading}.
 *
 * @param status null when the book is not on the reader's list
 * @param rating null when there is none
 * @param lastFinished see {@link Reading#lastFinished()}, or null
 */
public record ReadingMark(UUID userId, ReadingStatus status, Rating rating, LocalDate lastFinished) {

    public ReadingMark {
        Objects.requireNonNull(userId);
    }

    public static ReadingMark of(Reading reading) {
        return new ReadingMark(
                reading.id().userId(),
                reading.status(),
                reading.rating(),
                reading.lastFinished().orElse(null));
    }
}
