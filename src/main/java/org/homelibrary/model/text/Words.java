package org.homelibrary.model.text;

import java.util.ArrayList;
import java.util.List;

/** Takes {@linkplain LetterFolding folded} text apart. */
final class Words {

    private Words() {}

    /** Letters, marks and numbers of every script; and the signs of {@code c++} and {@code c#}. */
    static boolean isWordCharacter(String text, int index) {
        int c = text.codePointAt(index);
        if (c == '+' || c == '#') {
            return index > 0 && isWordCharacter(text, text.offsetByCodePoints(index, -1));
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }

    /** An emoji or another sign that is a word of its own. */
    static boolean isSymbol(int c) {
        int type = Character.getType(c);
        return c != '©'
                && c != '®'
                && c != '⁄'
                && (type == Character.OTHER_SYMBOL || type == Character.MATH_SYMBOL && c > 0x7F);
    }

    static boolean hasWord(String folded) {
        for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
            if (isWordCharacter(folded, i) || isSymbol(folded.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The words of a folded text without blanks. */
    static List<String> split(String chunk) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0, c; i < chunk.length(); i += Character.charCount(c)) {
            c = chunk.codePointAt(i);
            if (isWordCharacter(chunk, i)) {
                word.appendCodePoint(c);
                continue;
            }
            if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (isSymbol(c)) {
                words.add(Character.toString(c));
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    static boolean isSingle(String word) {
        return word.codePointCount(0, word.length()) == 1;
    }
}
