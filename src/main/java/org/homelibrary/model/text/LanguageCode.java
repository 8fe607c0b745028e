package org.homelibrary.model.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Brings the codes of languages that catalogues use into the one form that the library keeps: two letters (ISO 639-1)
 * where there are two, else three.
 */
public final class LanguageCode {

    /** ISO 639-2 has two codes for twenty languages; libraries use these, Java knows the others. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("mao", "mi"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy"),
            // Withdrawn in 2008, and in older records still.
            Map.entry("scc", "sr"),
            Map.entry("scr", "hr"));

    /** Several, none, unknown, or a code of the sender's own. */
    private static final String NO_LANGUAGE = "mul|zxx|und|un|mis|q[a-t][a-z]";

    /** Java's own names for three languages that were renamed long ago. */
    private static final Map<String, String> RENAMED = Map.of("iw", "he", "in", "id", "ji", "yi");

    private static final Map<String, String> TERMINOLOGICAL = Arrays.stream(Locale.getISOLanguages())
            .map(code -> RENAMED.getOrDefault(code, code))
            .distinct()
            .collect(Collectors.toMap(
                    code -> Locale.forLanguageTag(code).getISO3Language(), Function.identity(), (one, other) -> one));

    /** {@code http://id.loc.gov/vocabulary/languages/eng}. */
    private static final Pattern ADDRESS = Pattern.compile("^(?:https?:/|/).*/");

    private LanguageCode() {}

    /**
     * @param code {@code ger}, {@code deu}, {@code de}, {@code pt-BR}; anything else is no language
     * @return empty for what names no language, or several
     */
    public static Optional<String> of(String code) {
        String letters = code == null
                ? ""
                : ADDRESS.matcher(code.strip().toLowerCase(Locale.ROOT))
                        .replaceFirst("")
                        .split("[-_]", 2)[0];
        if (!letters.matches("[a-z]{2,3}") || letters.matches(NO_LANGUAGE)) {
            return Optional.empty();
        }
        String two = BIBLIOGRAPHIC.getOrDefault(letters, TERMINOLOGICAL.getOrDefault(letters, letters));
        return Optional.of(RENAMED.getOrDefault(two, two));
    }
}
