package org.homelibrary.service.find;

import java.util.List;
import org.homelibrary.model.lookup.SourceFailure;

/**
 * What was found for a title or an author.
 *
 * @param owned books of the reader that match, in the order of their titles
 * @param works the most fitting first, see {@link Works}
 * @param failures of the sources that said nothing
 * @param busy whether no source was asked, because too many others are waiting for one; asking again in a moment helps
 */
public record Findings(List<OwnedBook> owned, List<FoundWork> works, List<SourceFailure> failures, boolean busy) {

    public Findings {
        owned = List.copyOf(owned);
        works = List.copyOf(works);
        failures = List.copyOf(failures);
    }
}
