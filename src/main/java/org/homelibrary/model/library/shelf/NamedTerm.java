package org.homelibrary.model.library.shelf;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.model.text.NameOrder;
import org.homelibrary.model.text.TitleOrder;
import org.homelibrary.model.text.TypedText;

/**
 * A term as one book spells it.
 *
 * @param key by which the terms of one kind are sorted: authors by surname, series without their article. It ends with the
 *     term's {@linkplain BookTerm#id id}, so that it is unique, is compared as plain text, and has at most 700 bytes of
 *     UTF-8
 * @param position of the book in a series, or null
 */
public record NamedTerm(BookTerm term, String name, String key, String position) {

    private static final int MAX_ORDER = 100;

    public NamedTerm {
        Objects.requireNonNull(term);
        Objects.requireNonNull(name);
        Objects.requireNonNull(key);
    }

    /** Returns all terms of a book, each once. */
    public static Collection<NamedTerm> of(LibraryBook book) {
        Map<BookTerm, NamedTerm> terms = new LinkedHashMap<>();
        BookDetails details = book.details();
        details.tags().forEach(tag -> add(terms, Kind.TAG, tag, TitleOrder.keyAsTyped(tag), null));
        details.authors().forEach(name -> add(terms, Kind.AUTHOR, name, NameOrder.key(name), null));
        Series series = details.series();
        if (series != null) {
            String order = TitleOrder.key(series.name(), details.language());
            add(terms, Kind.SERIES, series.name(), order, series.position());
        }
        if (details.language() != null) {
            add(terms, Kind.LANGUAGE, details.language(), TitleOrder.keyAsTyped(details.language()), null);
        }
        for (Copy copy : book.holding().copies()) {
            if (copy.location() != null) {
                for (Location place : copy.location().withSurroundings()) {
                    add(terms, Kind.LOCATION, place.text(), TitleOrder.keyAsTyped(place.text()), null);
                }
            }
        }
        return terms.values();
    }

    private static void add(Map<BookTerm, NamedTerm> terms, Kind kind, String name, String order, String position) {
        BookTerm.of(kind, name)
                .ifPresent(term -> terms.putIfAbsent(
                        term,
                        new NamedTerm(
                                term,
                                name,
                                TypedText.cut(order, MAX_ORDER) + ShelfKeys.SEPARATOR + term.id(),
                                position)));
    }

    /** Returns the terms under which a book is counted: none unless it is {@linkplain Shelf#HOME at home}. */
    public static List<NamedTerm> countedOf(LibraryBook book) {
        return book.isDeleted() || book.holding().possession().shelf() != Shelf.HOME
                ? List.of()
                : List.copyOf(of(book));
    }

    /**
     * Returns how the keys of the names begin that a person looks for.
     *
     * @param typed the first letters of a surname, or {@code Surname, Given}; of other kinds, of any name. Null or blank for
     *     all
     */
    public static String keyPrefix(Kind kind, String typed) {
        if (typed == null || typed.isBlank()) {
            return "";
        }
        String order =
                kind == Kind.AUTHOR && typed.indexOf(',') >= 0 ? NameOrder.key(typed) : TitleOrder.keyAsTyped(typed);
        return TypedText.cut(order, MAX_ORDER);
    }
}
