package org.homelibrary.model.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What the words and letters of a title show of its language; a title may show none, or several. */
final class LanguageSigns {

    /** Beside the words that every text has, those that follow the verb "die" in titles. */
    private static final Set<String> ENGLISH = words(
            "of to with my me your you his her their at from by who that this and are be not without into the for it"
                    + " hard another trying young laughing alone like again once happy free easy tomorrow tonight today now"
                    + " never behold empty broke fighting");

    private static final Set<String> GERMAN = words(
            "und der die das des dem den ein eine einer eines einem einen im am zum zur von vom mit nicht ist für auf"
                    + " aus bei ohne wir ich sie zu nach alle allen jeder");

    private static final Set<String> FRENCH =
            words("du des de la le les et au aux pour dans sur sans ma mon est était une qui que qu faut y d l n");

    private static final Set<String> SPANISH = words("del los las el y por para con sin la");
    private static final Set<String> ITALIAN = words("di del della dei degli e che per con il gli nel suo sua");
    private static final Set<String> PORTUGUESE = words("do da dos das e em um uma que");
    private static final Set<String> DUTCH = words("van het een op met voor");
    private static final Set<String> NORDIC = words("och og av af i på som med för til till är");
    private static final Set<String> HUNGARIAN = words("és egy az hogy nem");

    private final String title;
    private final List<String> words;

    LanguageSigns(String title) {
        this.title = title.toLowerCase(Locale.ROOT);
        this.words = Stream.of(this.title.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    boolean english() {
        return has(ENGLISH, "");
    }

    boolean german() {
        return has(GERMAN, "äöüß");
    }

    boolean french() {
        return has(FRENCH, "èêœ");
    }

    /** French, Spanish or Italian, whose prepositions are the articles of others. */
    boolean latin() {
        return french() || has(SPANISH, "ñ¿¡") || has(ITALIAN, "");
    }

    /** Also a first word that ends like an Italian plural. */
    boolean italian() {
        return has(ITALIAN, "") || !words.isEmpty() && words.get(0).matches("\\p{L}{2,}i");
    }

    boolean portuguese() {
        return has(PORTUGUESE, "ãõ");
    }

    /** Also words with the spelling of Dutch. */
    boolean dutch() {
        return has(DUTCH, "") || words.stream().anyMatch(word -> word.matches(".*(?:ij|aa|oo|uu).*|\\p{L}{3,}en"));
    }

    boolean nordic() {
        return has(NORDIC, "åøæ");
    }

    boolean hungarian() {
        return has(HUNGARIAN, "őű");
    }

    boolean startsWithVowel() {
        String first = LetterFolding.fold(title).replaceFirst("^[^\\p{L}]+", "");
        return !first.isEmpty() && "aeiouh".indexOf(first.charAt(0)) >= 0;
    }

    private boolean has(Set<String> signs, String letters) {
        return words.stream().anyMatch(signs::contains) || title.chars().anyMatch(c -> letters.indexOf(c) >= 0);
    }
}
