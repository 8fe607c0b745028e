package org.homelibrary.service.books;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homelibrary.model.text.SearchText;

/**
 * Whether two books are the same work: they have the same title but for case, accents and signs, and their authors do not
 * speak against it. One list may name more authors than the other, or none at all.
 */
public final class SameWork {

    private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private SameWork() {}

    /** Any text may be null. */
    public static boolean is(String title, String author, String otherTitle, String otherAuthor) {
        return isSameTitle(title, otherTitle) && isSameAuthor(author, otherAuthor);
    }

    private static boolean isSameTitle(String title, String other) {
        return words(title).equals(words(other));
    }

    /** Names in any order, because {@code Writer, Anna} is Anna Writer, and with initials or in full. */
    private static boolean isSameAuthor(String author, String other) {
        Set<String> words = words(author);
        Set<String> otherWords = words(other);
        return contains(words, otherWords) || contains(otherWords, words);
    }

    private static boolean contains(Set<String> all, Set<String> words) {
        Set<String> rest = without(words, all);
        Set<String> others = without(all, words);
        return rest.stream()
                .allMatch(word -> others.stream().anyMatch(name -> isInitialOf(word, name) || isInitialOf(name, word)));
    }

    private static Set<String> without(Set<String> words, Set<String> others) {
        Set<String> rest = new HashSet<>(words);
        rest.removeAll(others);
        return rest;
    }

    private static boolean isInitialOf(String initial, String name) {
        return initial.codePointCount(0, initial.length()) == 1 && name.startsWith(initial);
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Stream.of(NOT_IN_WORDS.split(SearchText.fold(text)))
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }
}
