package org.homelibrary.model.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leading articles, which titles are not sorted by. Which words are articles depends on the book's language ("Die Hard"
 * is English); the lists follow the initial articles of the Library of Congress. When the language is not known, {@link
 * ArticleGuess} decides by the title alone.
 */
final class Articles {

    private static final Map<String, Set<String>> BY_LANGUAGE = Map.ofEntries(
            language("en", "the a an"),
            language("de", "der die das den dem des ein eine einer eines einem einen"),
            language("fr", "le la les l' un une"),
            language("es", "el la los las lo un una unos unas"),
            language("it", "il lo la i gli le l' gl' un un' uno una"),
            language("pt", "o a os as um uma uns umas"),
            language("nl", "de het een 't 'n"),
            language("af", "die 'n"),
            language("sv", "en ett den det de"),
            language("da", "en et den det de"),
            language("no", "en et ei den det de"),
            language("nb", "en et ei den det de"),
            language("nn", "ein eit ei den det dei"),
            language("hu", "a az egy"),
            language("ca", "el la els les l' un una uns unes en"),
            language("gl", "o a os as un unha"),
            language("ro", "un o"),
            language("ga", "an na"),
            language("gd", "an na a'"),
            language("cy", "y yr"),
            language("eo", "la l'"),
            language("yi", "der di dos a an"),
            language("he", "ha-"),
            language("ar", "al- el- ar- as- ash- at- az- an- ad- adh-"),
            language("el", "ο η το οι τα τον την τους τις ένας μια μία ένα"));

    /** Terminological and bibliographic codes of ISO 639-2, where they are not the first two letters. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("ger", "de"),
            Map.entry("deu", "de"),
            Map.entry("dut", "nl"),
            Map.entry("nld", "nl"),
            Map.entry("spa", "es"),
            Map.entry("swe", "sv"),
            Map.entry("por", "pt"),
            Map.entry("gre", "el"),
            Map.entry("ell", "el"),
            Map.entry("wel", "cy"),
            Map.entry("cym", "cy"),
            Map.entry("gle", "ga"),
            Map.entry("gla", "gd"),
            Map.entry("rum", "ro"),
            Map.entry("ron", "ro"),
            Map.entry("nob", "nb"),
            Map.entry("nno", "nn"),
            Map.entry("glg", "gl"),
            Map.entry("ara", "ar"),
            Map.entry("cat", "ca"));

    private static final Set<String> UNKNOWN = Set.of("", "un", "und", "mul", "mis", "zxx");

    /** Marks, the word with what ties it to the next, and the rest. */
    private static final Pattern FIRST_WORD =
            Pattern.compile("([^\\p{L}\\p{N}]*?)(['’ʼ‘`´]?\\p{L}+)(['’ʼ‘`´]\\s*|-|\\s+)(?=\\S)(.+)", Pattern.DOTALL);

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
    private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ‘`´]");

    /** Names that begin with what is an article elsewhere; and the letter A. */
    private static final Pattern NO_ARTICLE = Pattern.compile(
            "(?:los (?:angeles|alamos)|las vegas|el paso|la paz|den haag|le mans|la la|the the)(?:[^\\p{L}].*)?"
                    + "|a (?:(?:is|was|as|to|and|or|for|bis|und|oder|wie|à)[^\\p{L}].*|[&+/=].*)",
            Pattern.DOTALL);

    /** Written as part of its word; not where a word merely begins with these letters. */
    private static final Pattern ARABIC = Pattern.compile("ال(?!له|ذي|تي|ذين|ى|ي )(?=\\p{L}{3})");

    private static final Pattern PERSIAN = Pattern.compile("[پچژگکی]");

    private Articles() {}

    private static Map.Entry<String, Set<String>> language(String code, String articles) {
        return Map.entry(code, Set.of(articles.split(" ")));
    }

    /** Returns the title from the first word after a leading article; a title that is nothing but an article is kept. */
    static String without(String title, String language) {
        if (title == null) {
            return "";
        }
        String visible = INVISIBLE.matcher(title).replaceAll("").replaceAll("\\p{Z}", " ");
        String text = Normalizer.normalize(visible, Form.NFC).strip();
        String code = code(language);
        Matcher first = FIRST_WORD.matcher(text);
        if (first.matches()
                && Words.hasWord(LetterFolding.fold(first.group(4)))
                && isArticle(first.group(2), first.group(3).strip(), first.group(4), code)) {
            return first.group(4);
        }
        boolean arabic =
                code.equals("ar") || code.isEmpty() && !PERSIAN.matcher(text).find();
        Matcher article = ARABIC.matcher(text);
        return arabic && article.lookingAt() ? text.substring(article.end()) : text;
    }

    private static boolean isArticle(String word, String tie, String rest, String code) {
        String lower = APOSTROPHE.matcher(word + tie).replaceAll("'").toLowerCase(Locale.ROOT);
        String article = lower.startsWith("'") && lower.length() > 2 ? lower.substring(1) : lower;
        if (NO_ARTICLE.matcher(article + " " + rest.toLowerCase(Locale.ROOT)).matches()) {
            return false;
        }
        if (code.isEmpty()) {
            return (article.equals("the") || !isShouted(word, rest)) && ArticleGuess.isArticle(article, rest);
        }
        return BY_LANGUAGE.getOrDefault(code, Set.of()).contains(article);
    }

    /** {@code IT} and {@code LA} are no articles, unless the whole title is in capitals. */
    private static boolean isShouted(String word, String rest) {
        return word.length() > 1
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !rest.equals(rest.toUpperCase(Locale.ROOT));
    }

    /** Returns the two-letter code, or empty when the language is unknown. */
    private static String code(String language) {
        String code = language == null
                ? ""
                : language.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        if (UNKNOWN.contains(code)) {
            return "";
        }
        return code.length() == 3 ? CODES.getOrDefault(code, code.substring(0, 2)) : code;
    }
}
