package org.homelibrary.service.imports.row;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homelibrary.model.text.LanguageCode;
import org.homelibrary.model.text.SearchText;

/** Languages by their codes, or by their names in English, German or the language itself. */
final class LanguageNames {

    private static final Map<String, String> NAMES = names();

    private LanguageNames() {}

    /** Returns the code of the first language in a cell, or null when it is unknown. */
    static String code(String cell) {
        if (cell == null) {
            return null;
        }
        String first = cell.split("[,;/]")[0].replaceAll("\\(.*", "").strip();
        String named = NAMES.get(SearchText.fold(first));
        return named != null ? named : LanguageCode.of(first).orElse(null);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.forLanguageTag(code);
            for (Locale speaker : List.of(Locale.ENGLISH, Locale.GERMAN, language)) {
                LanguageCode.of(code)
                        .ifPresent(
                                own -> names.putIfAbsent(SearchText.fold(language.getDisplayLanguage(speaker)), own));
            }
        }
        return names;
    }
}
