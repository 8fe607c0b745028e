package org.homelibrary.metadata.candidate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.metadata.provider.CandidateSearch.Query;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.Candidate;

/** What sources answered a moment ago: a reader who comes back to the list, or turns a word, asks nobody twice. */
class RecentAnswers {

    static final Duration LIFETIME = Duration.ofMinutes(10);

    /** Some kilobytes each. */
    static final int MAX_ANSWERS = 100;

    private final Clock clock;
    private final Map<Key, Answer> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Answer> eldest) {
            return size() > MAX_ANSWERS;
        }
    };

    RecentAnswers(Clock clock) {
        this.clock = clock;
    }

    synchronized Optional<List<Candidate>> find(MetadataSource source, Query query) {
        Instant now = clock.instant();
        return Optional.ofNullable(answers.get(new Key(source, query)))
                .filter(answer -> answer.at().plus(LIFETIME).isAfter(now)
                        && !answer.at().isAfter(now)) // else it was kept by a clock that was ahead
                .map(Answer::candidates);
    }

    synchronized void keep(MetadataSource source, Query query, List<Candidate> candidates) {
        answers.put(new Key(source, query), new Answer(clock.instant(), candidates));
    }

    private record Key(MetadataSource source, Query query) {}

    private record Answer(Instant at, List<Candidate> candidates) {}
}
