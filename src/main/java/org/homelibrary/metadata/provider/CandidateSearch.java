package org.homelibrary.metadata.provider;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.Candidate;

/** One source that can be asked for the editions of a title or an author. */
public interface CandidateSearch {

    /** More of one source are not looked at. */
    int MAX_CANDIDATES = 40;

    MetadataSource source();

    /** Whether it names works, and so can be asked for all editions of one. */
    default boolean namesWorks() {
        return false;
    }

    /**
     * Asks the source, once. Takes five seconds at most, whatever the other side does, besides the wait for its turn.
     *
     * @return at most {@link #MAX_CANDIDATES}, the most fitting first, or of a work all its editions, at most 200; empty when
     *     it knows none
     * @throws ProviderException when it did not answer, or not with a list of books
     */
    List<Candidate> search(Query query);

    /**
     * What is looked for.
     *
     * @param text words of title and author in any order; never blank, at most some hundred characters
     * @param isbn the ISBN that the text is, if it is one
     * @param work a {@link Candidate#work} of some source, when only the editions of that are wanted
     * @param language the reader's first, two letters: of several editions a source may name the one in it
     */
    record Query(String text, Optional<Isbn> isbn, Optional<String> work, String language) {

        public Query {
            Objects.requireNonNull(text);
            Objects.requireNonNull(isbn);
            Objects.requireNonNull(work);
            Objects.requireNonNull(language);
        }
    }
}
