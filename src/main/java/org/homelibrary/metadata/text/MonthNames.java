package org.homelibrary.metadata.text;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homelibrary.model.text.LetterFolding;

/** The months as the languages of most books call them, whole and abbreviated, in any case and without accents. */
final class MonthNames {

    /** A name that means different months belongs to the language that comes first: {@code listopad} is Polish. */
    private static final List<String> LANGUAGES = List.of(
            ("en de fr es it pt nl pl sv da nb fi cs sk hu ro ru uk bg el tr ca gl eu et lv lt is ga sl sr hr id ms"
                            + " he ar fa hi cy eu vi")
                    .split(" "));

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    private static final int MIN_PREFIX = 4;

    private static final TreeMap<String, Integer> MONTHS = months();

    private MonthNames() {}

    /** @param word {@linkplain LetterFolding#fold folded}, without a full stop */
    static OptionalInt month(String word) {
        Integer month = MONTHS.get(word);
        if (month != null) {
            return OptionalInt.of(month);
        }
        // Febr., Sept., Novem.
        List<Integer> begun = word.length() < MIN_PREFIX
                ? List.of()
                : MONTHS.subMap(word, word + Character.MAX_VALUE).values().stream()
                        .distinct()
                        .toList();
        return begun.size() == 1 ? OptionalInt.of(begun.get(0)) : OptionalInt.empty();
    }

    private static TreeMap<String, Integer> months() {
        TreeMap<String, Integer> months = new TreeMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                STYLES.stream()
                        .map(style -> LetterFolding.fold(month.getDisplayName(style, locale)))
                        .flatMap(MonthNames::words)
                        .forEach(name -> months.putIfAbsent(name, month.getValue()));
            }
        }
        Map.of("maerz", 3, "janner", 1, "feber", 2, "setiembre", 9).forEach(months::putIfAbsent);
        return months;
    }

    /** The name, when it is one word of letters: some languages just number their months. */
    private static Stream<String> words(String name) {
        String bare = name.replaceAll("[.\\s]+$", "");
        return bare.length() > 1 && bare.codePoints().allMatch(Character::isLetter) ? Stream.of(bare) : Stream.empty();
    }
}
