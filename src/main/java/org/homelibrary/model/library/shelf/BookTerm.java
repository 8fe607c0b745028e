package org.homelibrary.model.library.shelf;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.homelibrary.model.SearchText;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.Copy;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.Location;

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

    /** Returns all terms of a book. */
    public static Set<BookTerm> of(LibraryBook book) {
        BookDetails details = book.details();
        Set<BookTerm> terms = new LinkedHashSet<>();
        details.tags().forEach(tag -> of(Kind.TAG, tag).ifPresent(terms::add));
        details.authors().forEach(name -> of(Kind.AUTHOR, name).ifPresent(terms::add));
        if (details.series() != null) {
            of(Kind.SERIES, details.series().name()).ifPresent(terms::add);
        }
        of(Kind.LANGUAGE, details.language()).ifPresent(terms::add);
        for (Copy copy : book.holding().copies()) {
            if (copy.location() != null) {
                copy.location().withSurroundings().forEach(place -> of(Kind.LOCATION, place.text())
                        .ifPresent(terms::add));
            }
        }
        return terms;
    }

    /** Returns the form in which stores keep it: {@code t:science fiction}. It has no line end in it. */
    public String text() {
        return kind.code + ":" + key;
    }
}
