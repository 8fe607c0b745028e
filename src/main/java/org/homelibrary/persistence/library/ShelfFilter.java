package org.homelibrary.persistence.library;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.model.text.SearchText;

/**
 * Selects the books of a set that meet every condition. Null, false and an empty set are no condition.
 *
 * @param text words that must all be in title, authors, series, genre, tags or number, in any order; see {@link SearchText}
 * @param terms each of which a book must have
 * @param lookup {@code FAILED} finds {@code INCOMPLETE} as well
 * @param minimumRating books that the list's reader rated at least this
 * @param notOnList books to which the list's reader has given no status
 * @param readByNobody books that no reader, of whoever still has a reading in the library, has read
 */
public record ShelfFilter(
        String text,
        Set<BookTerm> terms,
        Possession possession,
        SyncStatus lookup,
        Rating minimumRating,
        boolean notOnList,
        boolean readByNobody) {

    public static final ShelfFilter NONE = new ShelfFilter(null, Set.of(), null, null, null, false, false);

    private static final int MAX_WORDS = 20;

    public ShelfFilter {
        terms = Set.copyOf(terms);
    }

    public ShelfFilter text(String words) {
        return new ShelfFilter(words, terms, possession, lookup, minimumRating, notOnList, readByNobody);
    }

    public ShelfFilter terms(Set<BookTerm> wanted) {
        return new ShelfFilter(text, wanted, possession, lookup, minimumRating, notOnList, readByNobody);
    }

    public ShelfFilter possession(Possession wanted) {
        return new ShelfFilter(text, terms, wanted, lookup, minimumRating, notOnList, readByNobody);
    }

    public ShelfFilter lookup(SyncStatus status) {
        return new ShelfFilter(text, terms, possession, status, minimumRating, notOnList, readByNobody);
    }

    public ShelfFilter ratedAtLeast(Rating rating) {
        return new ShelfFilter(text, terms, possession, lookup, rating, notOnList, readByNobody);
    }

    public ShelfFilter onlyNotOnList() {
        return new ShelfFilter(text, terms, possession, lookup, minimumRating, true, readByNobody);
    }

    public ShelfFilter onlyReadByNobody() {
        return new ShelfFilter(text, terms, possession, lookup, minimumRating, notOnList, true);
    }

    /** Returns the different words of the text as {@link SearchText#words} reads them; of very many the first 20. */
    public List<String> words() {
        return SearchText.words(text).stream().limit(MAX_WORDS).toList();
    }

    /** The lookup states to select, none for all. An incomplete lookup counts as failed. */
    public List<SyncStatus> lookups() {
        if (lookup == SyncStatus.FAILED) {
            return List.of(SyncStatus.FAILED, SyncStatus.INCOMPLETE);
        }
        return lookup == null ? List.of() : List.of(lookup);
    }

    /** Whether it lets every book through. */
    public boolean isNone() {
        return words().isEmpty() && text(null).equals(NONE);
    }

    /** As a text that is the same for the same condition only. */
    String scope() {
        Set<String> sorted = new TreeSet<>();
        terms.forEach(term -> sorted.add(term.text()));
        return String.join(
                "\n",
                String.join(" ", words()),
                String.join("\t", sorted),
                String.valueOf(possession),
                String.valueOf(lookup),
                String.valueOf(minimumRating),
                String.valueOf(notOnList),
                String.valueOf(readByNobody));
    }
}
