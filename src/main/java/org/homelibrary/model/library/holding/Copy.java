package org.homelibrary.model.library.holding;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.homelibrary.model.text.TypedText;

/**
 * One physical copy of a book. All but the id may be null.
 *
 * @param price as it was typed: {@code € 12.50}, {@code 3 for £5}
 * @param acquiredFrom a person or a shop
 */
public record Copy(
        UUID id,
        Location location,
        CopyCondition condition,
        LocalDate acquiredOn,
        String price,
        String acquiredFrom,
        String note) {

    public static final int MAX_PRICE_LENGTH = 40;
    public static final int MAX_FROM_LENGTH = 200;
    public static final int MAX_NOTE_LENGTH = 1000;

    public Copy {
        Objects.requireNonNull(id);
        price = TypedText.limited("price", price, MAX_PRICE_LENGTH);
        acquiredFrom = TypedText.limited("source", acquiredFrom, MAX_FROM_LENGTH);
        note = TypedText.limited("note", note, MAX_NOTE_LENGTH);
    }

    /** A copy of which nothing is known but, perhaps, where it stands. */
    public static Copy at(Location location, UUID id) {
        return new Copy(id, location, null, null, null, null, null);
    }

    public Copy movedTo(Location newLocation) {
        return new Copy(id, newLocation, condition, acquiredOn, price, acquiredFrom, note);
    }
}
