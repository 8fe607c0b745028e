package org.homelibrary.metadata.provider.marc;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a person did for a book, as catalogues say it by code or in a word of their own language.
 *
 * @see <a href="https://www.loc.gov/marc/relators/relaterm.html">MARC code list for relators</a>
 */
public enum Relators {
    /** Wrote it, or drew it: on the cover. */
    AUTHOR,
    /** Put it together from texts of others: on the cover when nobody wrote it as a whole. */
    EDITOR,
    /** Translated, illustrated, prefaced, read aloud. */
    OTHER,
    /** The record does not say. */
    UNSAID;

    /** Letters in MARC 21, digits in UNIMARC: author, creator, artist, writer of a comic. */
    private static final Set<String> AUTHOR_CODES = Set.of("aut", "cre", "art", "aus", "cmp", "070", "040", "690");

    private static final Set<String> EDITOR_CODES = Set.of("edt", "com", "edc", "isb", "340", "220", "651");

    /** Beginnings, because each word has its feminine, its plural and what is added to it. */
    private static final List<String> AUTHOR_WORDS =
            List.of("aut", "verfass", "author", "writer", "joint author", "auteur", "författ", "forfatt", "kirjoit");

    private static final List<String> EDITOR_WORDS = List.of(
            "edit", "ed.", "hrsg", "hg.", "herausg", "redak", "red.", "redig", "utgiv", "toimit", "compil", "comp",
            "zsgest");

    /** Of the preface, of the commentary; but {@code Auteur du texte} is the author. */
    private static final Pattern PART_AUTHOR =
            Pattern.compile("(?:author of|autor[a-z]* (?!tek)|auteur (?!du texte|ou resp)).*");

    /**
     * The most that is said of a person.
     *
     * @param codes three letters or digits, or the address of one
     * @param words as printed in the catalogue
     */
    public static Relators of(Stream<String> codes, Stream<String> words) {
        List<Relators> said = Stream.concat(
                        codes.map(Relators::cleaned)
                                .filter(code -> !code.isEmpty())
                                .map(code -> AUTHOR_CODES.contains(code)
                                        ? AUTHOR
                                        : EDITOR_CODES.contains(code) ? EDITOR : OTHER),
                        words.map(Relators::cleaned)
                                .filter(word -> !word.isEmpty())
                                .map(Relators::ofWord))
                .toList();
        return Stream.of(AUTHOR, EDITOR, OTHER)
                .filter(said::contains)
                .findFirst()
                .orElse(UNSAID);
    }

    public static Relators ofWord(String word) {
        String cleaned = cleaned(word);
        if (cleaned.isEmpty()) {
            return UNSAID;
        }
        if (PART_AUTHOR.matcher(cleaned).matches()) {
            return OTHER;
        }
        if (AUTHOR_WORDS.stream().anyMatch(cleaned::startsWith)) {
            return AUTHOR;
        }
        return EDITOR_WORDS.stream().anyMatch(cleaned::startsWith) ? EDITOR : OTHER;
    }

    /** A relator may be given by its address, which ends in the code. */
    private static String cleaned(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^[\\[(]", "");
        return lower.substring(lower.lastIndexOf('/') + 1);
    }
}
