package org.homelibrary.metadata.candidate;

import java.util.List;
import org.homelibrary.model.lookup.Candidate;
import org.homelibrary.model.lookup.SourceFailure;

/**
 * What the sources answered together.
 *
 * @param candidates in turns from each source, the most fitting first
 * @param failures of the sources that said nothing
 * @param busy whether nobody was asked, because too many others are waiting for an answer
 */
public record FoundCandidates(List<Candidate> candidates, List<SourceFailure> failures, boolean busy) {

    static final FoundCandidates BUSY = new FoundCandidates(List.of(), List.of(), true);

    public FoundCandidates {
        candidates = List.copyOf(candidates);
        failures = List.copyOf(failures);
    }
}
