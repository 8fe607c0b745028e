package org.homelibrary.metadata;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homelibrary.metadata.cover.CoverAnswer;
import org.homelibrary.metadata.cover.CoverFetcher;
import org.homelibrary.model.edition.MetadataField;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.CoverSearch.Candidate;

/** Looks for a cover during one lookup, at the addresses that the sources name, until there is one. */
class CoverTries {

    /** A provider lists the same picture in several sizes; when three of them fail, the fourth would too. */
    private static final int MAX_TRIES = 3;

    private final CoverFetcher fetcher;
    private final Merge merge;
    private final Clock clock;
    private final List<Candidate> later = new ArrayList<>();
    private Optional<Duration> retryAfter = Optional.empty();
    private byte[] found;

    CoverTries(CoverFetcher fetcher, Merge merge, Clock clock) {
        this.fetcher = fetcher;
        this.merge = merge;
        this.clock = clock;
    }

    void add(MetadataSource source, List<URI> addresses) {
        addresses.stream().limit(MAX_TRIES).forEach(address -> add(new Candidate(source, address)));
    }

    void add(Candidate candidate) {
        if (found != null || !merge.takes(MetadataField.COVER, candidate.source()) || later.contains(candidate)) {
            return;
        }
        if (isOfHostThatDidNotAnswer(candidate)) {
            later.add(candidate);
            return;
        }
        CoverAnswer answer = fetcher.fetchProviderCover(candidate.address());
        if (answer instanceof CoverAnswer.Found picture) {
            found = picture.jpeg();
            merge.addCover(candidate.source(), clock.instant());
        } else if (answer instanceof CoverAnswer.Later wait) {
            later.add(candidate);
            retryAfter = retryAfter.isPresent() ? retryAfter : wait.retryAfter();
        }
    }

    private boolean isOfHostThatDidNotAnswer(Candidate candidate) {
        return later.stream().anyMatch(other -> other.address()
                .getAuthority()
                .equals(candidate.address().getAuthority()));
    }

    CoverOutcome outcome() {
        if (found != null) {
            return new CoverOutcome.Found(found);
        }
        return later.isEmpty() ? new CoverOutcome.None() : new CoverOutcome.Later(later, retryAfter);
    }
}
