package org.homelibrary.model.text;

/** Titles in the order of a library: by the first word that is no article, see {@link Articles} and {@link OrderText}. */
public final class TitleOrder {

    /** Titles without a word, as {@code ???}, come before all others. */
    private static final String FIRST = "!";

    private TitleOrder() {}

    /**
     * Returns what to compare.
     *
     * @param language two- or three-letter code of the book's language, or null when unknown
     */
    public static String key(String title, String language) {
        return keyAsTyped(Articles.without(title, language));
    }

    /** Like {@link #key}, with every word counting: for a title that a person typed for this purpose. */
    public static String keyAsTyped(String title) {
        String folded = LetterFolding.fold(title);
        String key = OrderText.of(folded);
        return key.isEmpty() ? FIRST + folded : key;
    }
}
