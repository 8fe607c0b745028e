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
        String folded = LetterFolding.fold(Articles.without(title, language));
        String key = OrderText.of(folded);
        return key.isEmpty() ? FIRST + folded : key;
    }
}
