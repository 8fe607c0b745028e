package org.homelibrary.metadata.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homelibrary.metadata.OpenGate;
import org.homelibrary.metadata.provider.CandidateSearch;
import org.homelibrary.metadata.provider.CandidateSearch.Query;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.provider.ProviderUnavailableException;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.Candidate;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.SourceFailure;
import org.homelibrary.support.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sources asked together: none stands in for another, and what fails is told. */
@Timeout(20)
class CandidateFinderTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Source google = new Source(MetadataSource.GOOGLE_BOOKS);
    private final Source openLibrary = new Source(MetadataSource.OPEN_LIBRARY);
    private final CandidateFinder finder =
            new CandidateFinder(() -> List.of(google, openLibrary), OpenGate.always(), clock);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void best_of_each_source_comes_before_the_second_best() {
        google.answer = query -> titles(google, "G1", "G2", "G3");
        openLibrary.answer = query -> titles(openLibrary, "O1");
        FoundCandidates found = finder.find(query("lamp"));
        assertThat(found.candidates()).extracting(Candidate::title).containsExactly("G1", "O1", "G2", "G3");
        assertThat(found.failures()).isEmpty();
    }

    @Test
    void source_that_fails_is_told_and_the_others_are_shown() {
        google.answer = query -> {
            throw new ProviderException(LookupFailure.RATE_LIMITED, "status 429");
        };
        openLibrary.answer = query -> titles(openLibrary, "O1");
        FoundCandidates found = finder.find(query("lamp"));
        assertThat(found.candidates()).extracting(Candidate::title).containsExactly("O1");
        assertThat(found.failures())
                .containsExactly(new SourceFailure(MetadataSource.GOOGLE_BOOKS, LookupFailure.RATE_LIMITED));
    }

    @Test
    void same_words_ask_nobody_again_for_a_while() {
        finder.find(query("lamp"));
        clock.move(RecentAnswers.LIFETIME.minusSeconds(1));
        finder.find(query("lamp"));
        assertThat(google.asked).hasValue(1);
        finder.find(query("lamps"));
        assertThat(google.asked).hasValue(2);
        clock.move(Duration.ofSeconds(2));
        finder.find(query("lamp"));
        assertThat(google.asked).hasValue(3);
    }

    @Test
    void answer_kept_by_a_clock_that_was_ahead_is_not_taken() {
        finder.find(query("lamp"));
        clock.move(Duration.ofDays(-1000));
        finder.find(query("lamp"));
        assertThat(google.asked).hasValue(2);
    }

    @Test
    void editions_of_a_work_are_asked_for_only_where_works_have_names() {
        openLibrary.answer = query -> titles(openLibrary, "O1");
        Query query = new Query("lamp", Optional.empty(), Optional.of("/works/OL1W"), "en");
        assertThat(finder.find(query).candidates()).hasSize(1);
        assertThat(google.asked).hasValue(0);
        assertThat(openLibrary.asked).hasValue(1);
    }

    @Test
    void failure_is_not_kept_and_only_the_failed_source_is_asked_again() {
        google.answer = query -> {
            throw new ProviderUnavailableException(null, "status 500", null);
        };
        finder.find(query("lamp"));
        google.answer = query -> titles(google, "G1");
        FoundCandidates found = finder.find(query("lamp"));
        assertThat(found.candidates()).extracting(Candidate::title).containsExactly("G1");
        assertThat(openLibrary.asked).hasValue(1);
    }

    @Test
    void old_answers_make_room_for_new_ones() {
        for (int i = 0; i <= RecentAnswers.MAX_ANSWERS; i++) {
            finder.find(query("lamp " + i));
        }
        finder.find(query("lamp 0"));
        assertThat(google.asked).hasValue(RecentAnswers.MAX_ANSWERS + 2);
    }

    @Test
    void more_readers_than_may_wait_are_told_so_at_once_but_get_what_is_known() throws Exception {
        google.answer = query -> titles(google, "G1");
        finder.find(query("known"));
        CountDownLatch asked = new CountDownLatch(CandidateFinder.MAX_AT_ONCE);
        CountDownLatch answered = new CountDownLatch(1);
        google.answer = query -> {
            asked.countDown();
            await(answered);
            return titles(google, "G1");
        };
        List<Future<FoundCandidates>> waiting = new ArrayList<>();
        for (int i = 0; i < CandidateFinder.MAX_AT_ONCE; i++) {
            Query query = query("slow " + i);
            waiting.add(threads.submit(() -> finder.find(query)));
        }
        await(asked);
        assertThat(finder.find(query("one more")).busy()).isTrue();
        assertThat(finder.find(query("known")).candidates()).hasSize(1);
        answered.countDown();
        for (Future<FoundCandidates> future : waiting) {
            assertThat(future.get().busy()).isFalse();
        }
        assertThat(finder.find(query("one more")).busy()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Query query(String text) {
        return new Query(text, Optional.empty(), Optional.empty(), "en");
    }

    private static List<Candidate> titles(Source source, String... titles) {
        return Stream.of(titles)
                .map(title -> new Candidate(
                        source.source(), null, null, null, title, null, List.of(), null, null, null, null))
                .toList();
    }

    private static class Source implements CandidateSearch {

        final MetadataSource source;
        final AtomicInteger asked = new AtomicInteger();
        volatile Function<Query, List<Candidate>> answer = query -> List.of();

        Source(MetadataSource source) {
            this.source = source;
        }

        @Override
        public MetadataSource source() {
            return source;
        }

        @Override
        public boolean namesWorks() {
            return source == MetadataSource.OPEN_LIBRARY;
        }

        @Override
        public List<Candidate> search(Query query) {
            asked.incrementAndGet();
            return answer.apply(query);
        }
    }
}
