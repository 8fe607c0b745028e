package org.homelibrary.persistence.library;

import java.util.ArrayList;
import java.util.List;
import org.homelibrary.model.library.shelf.ReadingKeys;
import org.homelibrary.persistence.Pager;

/**
 * A list in an {@linkplain org.homelibrary.model.library.shelf.ShelfOrder#isOfReader order of one reader}, read from where
 * a store keeps its two parts. A stretch that lies in one part is one read; at the seam it is two.
 *
 * @param known the books that have what the order is about; their keys begin with {@link ReadingKeys#KNOWN}
 * @param unknown the others; their keys begin with {@link ReadingKeys#UNKNOWN}
 * @param descending whether the list begins with what is known
 */
public record TwoPartList<T>(Pager.Source<T> known, Pager.Source<T> unknown, boolean descending)
        implements Pager.Source<T> {

    @Override
    public List<T> read(boolean backward, String key, int limit) {
        boolean fromKnown = descending != backward;
        Pager.Source<T> first = fromKnown ? known : unknown;
        Pager.Source<T> second = fromKnown ? unknown : known;
        if (key != null && key.startsWith(ReadingKeys.KNOWN) != fromKnown) {
            return second.read(backward, key, limit);
        }
        List<T> found = new ArrayList<>(first.read(backward, key, limit));
        if (found.size() < limit) {
            found.addAll(second.read(backward, null, limit - found.size()));
        }
        return found;
    }
}
