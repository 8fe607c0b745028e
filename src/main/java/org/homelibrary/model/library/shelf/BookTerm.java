package org.homelibrary.model.library.shelf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.text.SearchText;

/**
 * A value by which books are filtered: a tag, an author, a series, a place, a language. Two spellings that differ in case and
 * accents only are one.
 *
 * @param key folded, never empty
 */
public record BookTerm(Kind kind, String key) {

    /** Codes are stored and must not change. */
    public enum Kind {
        TAG('t'),
        AUTHOR('a'),
        SERIES('s'),
        /** A book is in each place that its copies' places are in. */
        LOCATION('p'),
        LANGUAGE('l');

        private final char code;

        Kind(char code) {
            this.code = code;
        }
    }

    public BookTerm {
        Objects.requireNonNull(kind);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("a " + kind + " without a word");
        }
    }

    /** @return empty when the text is null or blank */
    public static Optional<BookTerm> of(Kind kind, String text) {
        String shown = kind == Kind.LOCATION ? Location.normalized(text) : text;
        String key = SearchText.fold(shown).strip().replaceAll("\\s+", " ");
        return key.isEmpty() ? Optional.empty() : Optional.of(new BookTerm(kind, key));
    }

    /** Reads {@link #text}. */
    public static BookTerm parse(String text) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(it -> it.code == text.charAt(0))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no term: " + text));
        return new BookTerm(kind, text.substring(2));
    }

    /** Returns all terms of a book. */
    public static Set<BookTerm> of(LibraryBook book) {
        Set<BookTerm> terms = new LinkedHashSet<>();
        NamedTerm.of(book).forEach(named -> terms.add(named.term()));
        return terms;
    }

    /** Returns an id that only this term has, in every library. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(text().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the form in which stores keep it: {@code t:science fiction}. It has no line end in it. */
    public String text() {
        return kind.code + ":" + key;
    }
}
