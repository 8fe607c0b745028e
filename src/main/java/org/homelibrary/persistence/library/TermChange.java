package org.homelibrary.persistence.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.NamedTerm;

/**
 * How a change of one book changes what is counted of one term.
 *
 * @param was null when the book was not counted under it
 * @param is null when the book is no longer counted under it
 */
public record TermChange(NamedTerm was, NamedTerm is) {

    /** Returns the terms that change, and those only. */
    public static List<TermChange> between(Collection<NamedTerm> was, Collection<NamedTerm> is) {
        Map<BookTerm, TermChange> changes = new LinkedHashMap<>();
        was.forEach(before -> changes.put(before.term(), new TermChange(before, null)));
        is.forEach(after -> {
            TermChange change = changes.get(after.term());
            changes.put(after.term(), new TermChange(change == null ? null : change.was, after));
        });
        List<TermChange> found = new ArrayList<>(changes.values());
        found.removeIf(change -> change.is != null && change.is.equals(change.was));
        return found;
    }

    public BookTerm term() {
        return was == null ? is.term() : was.term();
    }

    /** 1, 0 or -1. */
    public int books() {
        return (is == null ? 0 : 1) - (was == null ? 0 : 1);
    }

    /** The position under which one book less is counted, or null. */
    public String positionLeft() {
        return samePosition() ? null : position(was);
    }

    /** The position under which one book more is counted, or null. */
    public String positionTaken() {
        return samePosition() ? null : position(is);
    }

    private boolean samePosition() {
        return position(was) != null && position(was).equals(position(is));
    }

    private static String position(NamedTerm term) {
        return term == null ? null : term.position();
    }
}
