package org.homelibrary.model.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words by which a text is found. A search asks for words that must all be somewhere in them, so each spelling that
 * people may type is one: {@code ender's} is kept as {@code ender}, {@code s} and {@code enders}, {@code J. R. R.} also
 * as {@code jrr}, {@code 日本語 文法} also in one word, and {@code Müller} also as {@code mueller}.
 */
public final class SearchIndex {

    private static final int MAX_LENGTH = 8000;

    /** The letters of {@code L' Étranger}, {@code O' Brien} and {@code rock 'n' roll} that belong to their neighbours. */
    private static final int MAX_ELIDED = 2;

    /** What people type for the sign. */
    private static final List<String> AND = List.of("and", "und", "et");

    private static final Set<UnicodeScript> UNSPACED =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private final Set<String> words = new LinkedHashSet<>();

    /** Adds a title, a genre or the like; null adds nothing. */
    public SearchIndex text(String text) {
        add(LetterFolding.fold(text));
        String spelledOut = spellUmlautsOut(text);
        if (!spelledOut.equals(text)) {
            add(LetterFolding.fold(spelledOut));
        }
        return this;
    }

    /** Adds names of people, which are also found with an umlaut where they are written without one. */
    public SearchIndex names(String names) {
        text(names);
        add(LetterFolding.fold(names).replace("ae", "a").replace("oe", "o").replace("ue", "u"));
        return this;
    }

    private void add(String folded) {
        if (folded.isEmpty()) {
            return;
        }
        List<String> initials = new ArrayList<>();
        List<String> unspaced = new ArrayList<>();
        String last = "";
        boolean elided = false;
        for (String chunk : folded.split(" ")) {
            List<String> parts = Words.split(chunk);
            String joined = String.join("", parts);
            words.addAll(parts);
            words.add(parts.isEmpty() ? chunk : joined);
            if (chunk.equals("&")) {
                words.addAll(AND);
            }
            if (isUnspaced(joined)) {
                unspaced.add(joined);
            } else {
                addJoined(unspaced);
            }
            boolean small = !joined.isEmpty() && joined.length() <= MAX_ELIDED;
            boolean glued = elided || small && chunk.startsWith("'");
            last = glued ? last + joined : joined;
            if (glued) {
                words.add(last);
            }
            elided = small && (chunk.endsWith("'") || glued);
            if (Words.isSingle(joined)) {
                initials.add(joined);
            } else {
                addJoined(initials);
            }
        }
        addJoined(initials);
        addJoined(unspaced);
    }

    private void addJoined(List<String> parts) {
        if (parts.size() > 1) {
            words.add(String.join("", parts));
        }
        parts.clear();
    }

    /** In scripts in which blanks between words are a matter of taste; their long vowels and the like are common to several. */
    private static boolean isUnspaced(String word) {
        Set<UnicodeScript> scripts = word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON)
                .collect(Collectors.toSet());
        return !scripts.isEmpty() && UNSPACED.containsAll(scripts);
    }

    /** As German, Scandinavian and Serbian names are spelled where the letters are missing. */
    private static String spellUmlautsOut(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Form.NFC)
                        .replace("ä", "ae")
                        .replace("Ä", "Ae")
                        .replace("ö", "oe")
                        .replace("Ö", "Oe")
                        .replace("ü", "ue")
                        .replace("Ü", "Ue")
                        .replace("ø", "oe")
                        .replace("Ø", "Oe")
                        .replace("å", "aa")
                        .replace("Å", "Aa")
                        .replace("đ", "dj")
                        .replace("Đ", "Dj");
    }

    /** Returns all words, separated by blanks; of very many the first. */
    @Override
    public String toString() {
        String all = String.join(" ", words);
        return all.length() <= MAX_LENGTH ? all : all.substring(0, Math.max(0, all.lastIndexOf(' ', MAX_LENGTH)));
    }
}
