package org.homelibrary.model;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.homelibrary.model.text.NameOrder;
import org.homelibrary.model.text.TitleOrder;

/**
 * By what a book is sorted and found, computed here for every store.
 *
 * <p>The sort keys end with the book's id, so that each is unique in a library and a page can start at "greater than this
 * key". They are compared as plain text, and have at most {@value #MAX_LENGTH} UTF-16 code units, at most 1,000 bytes of
 * UTF-8. They depend on nothing but their source: not on the locale or the zone of the machine.
 */
public record BookKeys(String title, String author, String added, String rating, String search) {

    /**
     * To be raised with every change after which the same book may have other keys: stores renew the keys that an earlier
     * version made.
     */
    public static final int VERSION = 2;

    static final int MAX_LENGTH = 280;

    private static final int MAX_PART = 120;
    private static final char SEPARATOR = '\u0001';

    /** Comes after every letter: a private-use character, in UTF-16 and in UTF-8. */
    private static final String LAST = Character.toString(0x10FFFD);

    /**
     * What the keys are made of. All but the id and the time may be null.
     *
     * @param isbn or the number that is printed in its place
     * @param language code of the book's language
     */
    public record Source(
            UUID bookId,
            String isbn,
            String title,
            String author,
            String genre,
            String language,
            Instant addedAt,
            Integer ratingHalves) {}

    public static BookKeys of(Source source) {
        String end = SEPARATOR + source.bookId().toString();
        String title = TypedText.cut(
                TitleOrder.key(source.title() == null ? source.isbn() : source.title(), source.language()), MAX_PART);
        String author = TypedText.cut(NameOrder.key(source.author()), MAX_PART);
        String added = String.format(Locale.ROOT, "%015d", source.addedAt().toEpochMilli()) + end;
        String rating = String.format(Locale.ROOT, "%02d", source.ratingHalves() == null ? 0 : source.ratingHalves());
        return new BookKeys(
                title + end,
                (author.isEmpty() ? LAST : author) + SEPARATOR + title + end,
                added,
                rating + SEPARATOR + added,
                SearchText.of(source.title(), source.author(), source.genre(), source.isbn()));
    }
}
