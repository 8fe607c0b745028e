package org.homelibrary.model.library.shelf;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.homelibrary.model.text.TitleOrder;

/**
 * How many books of a library have a term. Books that are deleted, wanted or gone do not count.
 *
 * @param name as a book spells it
 * @param books at least 1
 * @param positions of a series: those that the library has, each once, in their order
 */
public record TermCount(BookTerm term, String name, int books, List<String> positions) {

    public TermCount {
        Objects.requireNonNull(term);
        Objects.requireNonNull(name);
        positions = List.copyOf(positions);
    }

    public static TermCount of(BookTerm term, String name, int books, Set<String> positions) {
        List<String> sorted = positions.stream()
                .sorted(Comparator.comparing(TitleOrder::keyAsTyped).thenComparing(Comparator.naturalOrder()))
                .toList();
        return new TermCount(term, name, books, sorted);
    }
}
