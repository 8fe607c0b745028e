package org.homelibrary.metadata;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.CoverSearch.Candidate;

/**
 * What is to be asked about an ISBN.
 *
 * @param known what is known of the edition already
 * @param sources those that may be asked; the lookup decides in which order, and whether all of them are needed
 * @param anew whether what is known may be replaced by what the sources say now; else only what is missing is filled
 * @param asker on whose behalf
 * @param covers addresses at which a cover could not be fetched earlier, to be tried first
 */
public record LookupRequest(
        Optional<Book> known, Set<MetadataSource> sources, boolean anew, Asker asker, List<Candidate> covers) {

    public LookupRequest {
        Objects.requireNonNull(known);
        sources = Set.copyOf(sources);
        Objects.requireNonNull(asker);
        covers = List.copyOf(covers);
    }

    /** About a book of which nothing is known yet. */
    public static LookupRequest first(Collection<MetadataSource> sources) {
        return new LookupRequest(Optional.empty(), Set.copyOf(sources), false, Asker.BACKGROUND, List.of());
    }
}
