package org.homelibrary.metadata.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.homelibrary.metadata.Asker;
import org.homelibrary.metadata.PausedException;
import org.homelibrary.metadata.ProviderGate;
import org.homelibrary.metadata.provider.CandidateSearch;
import org.homelibrary.metadata.provider.CandidateSearch.Query;
import org.homelibrary.metadata.provider.LookupPolicy;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.Candidate;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.SourceFailure;

/**
 * Asks every source that is switched on, one after another, and keeps what they answer for some minutes. Only a few
 * readers may wait for sources at the same time: this holds up a request.
 */
@ApplicationScoped
public class CandidateFinder {

    private static final Logger LOG = Logger.getLogger(CandidateFinder.class.getName());

    static final int MAX_AT_ONCE = 4;

    private final Supplier<List<CandidateSearch>> searches;
    private final ProviderGate gate;
    private final RecentAnswers recent;
    private final Semaphore turns = new Semaphore(MAX_AT_ONCE);

    protected CandidateFinder() {
        this(List::of, null, null);
    }

    @Inject
    public CandidateFinder(
            LookupPolicy policy, @Any Instance<CandidateSearch> searches, ProviderGate gate, Clock clock) {
        this(() -> inOrder(policy.sources(), searches.stream().toList()), gate, clock);
    }

    /** @param searches in the order in which their candidates are shown */
    CandidateFinder(Supplier<List<CandidateSearch>> searches, ProviderGate gate, Clock clock) {
        this.searches = searches;
        this.gate = gate;
        this.recent = new RecentAnswers(clock);
    }

    /** Ends within eight seconds for each source, and never throws for what a source does. */
    public FoundCandidates find(Query query) {
        List<CandidateSearch> asked = searches.get().stream()
                .filter(search -> query.work().isEmpty() || search.namesWorks())
                .toList();
        boolean known = asked.stream()
                .allMatch(search -> recent.find(search.source(), query).isPresent());
        if (known) {
            return ask(asked, query);
        }
        if (!turns.tryAcquire()) {
            return FoundCandidates.BUSY;
        }
        try {
            return ask(asked, query);
        } finally {
            turns.release();
        }
    }

    private FoundCandidates ask(List<CandidateSearch> searches, Query query) {
        List<Outcome> outcomes =
                searches.stream().map(search -> outcome(search, query)).toList();
        return new FoundCandidates(
                inTurns(outcomes.stream().map(Outcome::candidates).toList()),
                outcomes.stream()
                        .map(Outcome::failure)
                        .flatMap(Optional::stream)
                        .toList(),
                false);
    }

    private Outcome outcome(CandidateSearch search, Query query) {
        MetadataSource source = search.source();
        try {
            return new Outcome(recent.find(source, query).orElseGet(() -> asked(search, query)), Optional.empty());
        } catch (PausedException e) {
            return Outcome.failed(source, e.reason());
        } catch (ProviderException e) {
            LOG.warning(() -> source.id() + ": " + e.reason() + ", " + e.getMessage());
            return Outcome.failed(source, e.reason());
        }
    }

    private List<Candidate> asked(CandidateSearch search, Query query) {
        List<Candidate> candidates = gate.ask(search.source(), Asker.READER, () -> search.search(query));
        recent.keep(search.source(), query, candidates);
        return candidates;
    }

    /** The best of each source before the second best of any. */
    private static List<Candidate> inTurns(List<List<Candidate>> lists) {
        List<Candidate> all = new ArrayList<>();
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int place = 0; place < longest; place++) {
            for (List<Candidate> list : lists) {
                if (place < list.size()) {
                    all.add(list.get(place));
                }
            }
        }
        return all;
    }

    private static List<CandidateSearch> inOrder(List<MetadataSource> sources, List<CandidateSearch> searches) {
        Map<MetadataSource, CandidateSearch> bySource =
                searches.stream().collect(Collectors.toMap(CandidateSearch::source, Function.identity()));
        return sources.stream().map(bySource::get).filter(Objects::nonNull).toList();
    }

    private record Outcome(List<Candidate> candidates, Optional<SourceFailure> failure) {

        static Outcome failed(MetadataSource source, LookupFailure reason) {
            return new Outcome(List.of(), Optional.of(new SourceFailure(source, reason)));
        }
    }
}
