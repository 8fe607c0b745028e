package org.homelibrary.web.books.page;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.homelibrary.model.WireName;
import org.homelibrary.web.render.Texts;

/**
 * What can be chosen in a form.
 *
 * @param value as it is sent
 */
public record Choice(String value, String text) {

    /** The languages that most books in a home are in; others stay as a catalogue said them. */
    private static final List<String> LANGUAGES = List.of(
            "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fr", "ga", "grc", "he", "hi",
            "hr", "hu", "id", "is", "it", "ja", "ko", "la", "lt", "lv", "nb", "nl", "no", "pl", "pt", "ro", "ru", "sk",
            "sl", "sq", "sr", "sv", "tr", "uk", "ur", "vi", "zh");

    /** Returns a choice for each constant, called by the texts {@code <kind>.<name>}. */
    public static List<Choice> of(WireName[] constants, String kind, Texts texts) {
        return Arrays.stream(constants)
                .map(constant -> new Choice(constant.wire(), texts.text(kind + "." + constant.wire())))
                .toList();
    }

    /** Returns these choices behind one that says nothing. */
    public static List<Choice> orNone(List<Choice> choices, String none) {
        List<Choice> all = new ArrayList<>(choices);
        all.add(0, new Choice("", none));
        return all;
    }

    /** Returns languages in the order of their names, and what stands in the field if it is no such language. */
    public static List<Choice> languages(String current, Texts texts) {
        Collator collator = Collator.getInstance(texts.locale());
        return Stream.concat(LANGUAGES.stream(), Stream.of(current))
                .filter(code -> !code.isBlank())
                .distinct()
                .map(code -> new Choice(code, ShowBookView.languageName(code, texts.locale())))
                .map(choice -> choice.text().isEmpty() ? new Choice(choice.value(), choice.value()) : choice)
                .sorted(Comparator.comparing(Choice::text, collator))
                .toList();
    }
}
