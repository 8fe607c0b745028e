package org.homelibrary.model.text;

import java.util.Set;

/**
 * Whether a title of unknown language begins with an article. A word that is an article in one language and hardly begins
 * a title in another ("the", "das", "les") always is one. One that means something else elsewhere ("die", "a", "de") is
 * one unless, or only if, the rest of the title {@linkplain LanguageSigns shows} the other, or the same, language.
 */
final class ArticleGuess {

    private static final Set<String> CERTAIN =
            Set.of(("the der das ein eine les la le el las los l' un un' une una unos unas"
                            + " gli gl' het een 't 'n ett det az egy os uma al- η το οι τα ο ένας μια μία ένα")
                    .split(" "));

    private ArticleGuess() {}

    /**
     * Returns whether the word is an article before the rest of the title.
     *
     * @param word in lower case, with its apostrophe or hyphen
     */
    static boolean isArticle(String word, String rest) {
        LanguageSigns signs = new LanguageSigns(rest);
        return switch (word) {
            case "a" -> signs.english() || signs.hungarian() || signs.portuguese() || !signs.latin() && !signs.german();
            case "an" -> signs.startsWithVowel() && !signs.german();
            case "die" -> signs.german() || !signs.english();
            case "den" -> !signs.german();
            case "de" -> (signs.dutch() || signs.nordic()) && !signs.latin();
            case "en", "et" -> signs.nordic() && !signs.latin();
            case "il" -> !signs.french();
            case "lo" -> !signs.english();
            case "i" -> signs.italian() && !signs.english();
            case "o", "as", "um" -> signs.portuguese() && !signs.english() && !signs.german();
            default -> CERTAIN.contains(word);
        };
    }
}
