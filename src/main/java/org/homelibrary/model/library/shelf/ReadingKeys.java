package org.homelibrary.model.library.shelf;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homelibrary.model.library.reading.Reading;

/**
 * The keys by which a book is sorted for one reader, computed here for every store. Like {@link ShelfKeys} each key ends
 * with the book's id and is compared as plain text.
 *
 * <p>Books with a rating, or a day of finishing, are greater than those without, which are in the order in which they were
 * added. So each order has two parts, told apart by the first letter, and a store may keep keys of {@linkplain #KNOWN the
 * greater part} only.
 */
public record ReadingKeys(String rating, String finished) {

    /** Begins the keys of books that have what the order is about. */
    public static final String KNOWN = "1";

    /** Begins the keys of the others, and is followed by {@link ShelfKeys#added()}. */
    public static final String UNKNOWN = "0";

    private static final Pattern DAY = Pattern.compile(KNOWN + "(\\d{4}-\\d{2}-\\d{2})" + ShelfKeys.SEPARATOR);

    /** @param reading empty when the reader has said nothing about the book */
    public static ReadingKeys of(Optional<Reading> reading, ShelfKeys book) {
        return new ReadingKeys(
                reading.map(Reading::rating)
                        .map(rating -> known(String.format(Locale.ROOT, "%02d", rating.halves()), book))
                        .orElseGet(() -> unknown(book)),
                reading.flatMap(Reading::lastFinished)
                        .map(day -> known(day.toString(), book))
                        .orElseGet(() -> unknown(book)));
    }

    private static String known(String value, ShelfKeys book) {
        return KNOWN + value + ShelfKeys.SEPARATOR + book.added();
    }

    private static String unknown(ShelfKeys book) {
        return UNKNOWN + book.added();
    }

    /**
     * Returns the day in a key of {@link #finished}.
     *
     * @param key or null
     * @return null when the key has none, as one that another version of the library made and that is not renewed yet
     */
    public static LocalDate dayIn(String key) {
        Matcher day = DAY.matcher(key == null ? "" : key);
        return day.lookingAt() ? LocalDate.parse(day.group(1)) : null;
    }

    /** Returns the book's key in any order, be it of this reader or of all. */
    public String get(ShelfOrder order, ShelfKeys book) {
        return switch (order) {
            case RATING -> rating;
            case FINISHED -> finished;
            default -> book.get(order);
        };
    }
}
