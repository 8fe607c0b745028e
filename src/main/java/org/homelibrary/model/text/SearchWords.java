package org.homelibrary.model.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The words that a search asks for. An apostrophe inside a word is left out ({@code Ender’s} asks for {@code enders},
 * which {@link SearchIndex} has), a dash or another mark separates two words ({@code Catch-22} asks for {@code catch} and
 * {@code 22}, which finds every spelling), and marks alone are ignored.
 */
public final class SearchWords {

    private SearchWords() {}

    /** Returns the different words in the order of the text; marks themselves only when it has nothing else. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        for (String chunk : LetterFolding.fold(text).split(" ")) {
            List<String> parts = Words.split(chunk.replace("'", "").replace("\"", ""));
            if (parts.isEmpty() && !chunk.isEmpty()) {
                marks.add(chunk);
            }
            addJoiningInitials(words, parts);
        }
        return (words.isEmpty() ? marks : words).stream().distinct().toList();
    }

    /** {@code S.H.I.E.L.D.} asks for one word, not for six letters that most books have. */
    private static void addJoiningInitials(List<String> words, List<String> parts) {
        StringBuilder initials = new StringBuilder();
        for (String part : parts) {
            if (Words.isSingle(part)) {
                initials.append(part);
                continue;
            }
            if (!initials.isEmpty()) {
                words.add(initials.toString());
                initials.setLength(0);
            }
            words.add(part);
        }
        if (!initials.isEmpty()) {
            words.add(initials.toString());
        }
    }
}
