package org.homelibrary.model.lookup;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homelibrary.model.edition.MetadataSource;

/**
 * How far the search for an edition's cover has come.
 *
 * @param candidates the addresses to try when it is {@linkplain State#LATER later}; else none
 * @param retryAt when to try them; null unless it is later
 * @param failures how often in a row they could not be fetched
 */
public record CoverSearch(State state, List<Candidate> candidates, Instant retryAt, int failures) {

    /** Nobody has looked for one. */
    public static final CoverSearch NOT_BEGUN = new CoverSearch(State.NOT_BEGUN, List.of(), null, 0);

    public static final CoverSearch FOUND = new CoverSearch(State.FOUND, List.of(), null, 0);
    public static final CoverSearch NONE = new CoverSearch(State.NONE, List.of(), null, 0);

    public CoverSearch {
        Objects.requireNonNull(state);
        candidates = List.copyOf(candidates);
        if ((state == State.LATER) != (retryAt != null)) {
            throw new IllegalArgumentException("what is tried later has a time, and nothing else has");
        }
    }

    public static CoverSearch later(List<Candidate> candidates, Instant retryAt, int failures) {
        return new CoverSearch(State.LATER, candidates, retryAt, failures);
    }

    public boolean isDue(Instant now) {
        return state == State.LATER && !retryAt.isAfter(now);
    }

    /** Returns the form in which stores keep the candidates: a line each, as {@code open-library https://…}. */
    public String candidatesText() {
        return candidates.stream()
                .map(candidate -> candidate.source().id() + " " + candidate.address())
                .collect(Collectors.joining("\n"));
    }

    /** Reads {@link #candidatesText()}; those of sources that this version does not know are left out. */
    public static List<Candidate> parseCandidates(String text) {
        return (text == null || text.isEmpty() ? Stream.<String>empty() : text.lines())
                .map(line -> line.split(" ", 2))
                .flatMap(parts ->
                        MetadataSource.of(parts[0]).stream().map(source -> new Candidate(source, URI.create(parts[1]))))
                .toList();
    }

    /** Where it stands. */
    public enum State {
        NOT_BEGUN,
        FOUND,
        /** The sources that answered have none. */
        NONE,
        /** There may be one, but whoever keeps it did not hand it out. */
        LATER
    }

    /** An address at which a source has a cover. */
    public record Candidate(MetadataSource source, URI address) {

        public Candidate {
            Objects.requireNonNull(source);
            Objects.requireNonNull(address);
        }
    }
}
