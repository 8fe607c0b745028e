package org.homelibrary.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.homelibrary.metadata.LookupResult.Found;
import org.homelibrary.metadata.SourceOutcome.Failed;
import org.homelibrary.metadata.cover.CoverAnswer;
import org.homelibrary.metadata.cover.CoverFetcher;
import org.homelibrary.metadata.provider.MetadataProvider;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.provider.ProviderUnavailableException;
import org.homelibrary.metadata.provider.RequestTurns;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.MetadataField;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.edition.Origin;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.CoverSearch;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.support.InMemoryStore;
import org.junit.jupiter.api.Test;

class MetadataLookupTest {

    private static final Isbn ISBN = new Isbn("9780201310054");
    private static final URI COVER = URI.create("https://books.google.com/cover");
    private static final URI BUSY = URI.create("https://covers.example.org/b/isbn/1-L.jpg");
    private static final URI BROKEN = URI.create("https://books.google.com/broken");
    private static final BookMetadata COMPLETE = new BookMetadata(
            "Title", null, List.of("Author"), "Publisher", "1999", 100, "en", List.of("Fiction"), "Description");
    private static final BookMetadata NOTHING =
            new BookMetadata(null, null, List.of(), null, null, null, null, List.of(), null);

    private final FakeProvider first = new FakeProvider(MetadataSource.GOOGLE_BOOKS);
    private final FakeProvider second = new FakeProvider(MetadataSource.OPEN_LIBRARY);
    private final MovingClock clock = new MovingClock();
    private final TestPolicy policy = TestPolicy.all();
    private final List<URI> fetched = new ArrayList<>();
    private final MetadataLookup lookup = new MetadataLookup(
            policy, List.of(first, second), OpenGate.withPauses(new InMemoryStore(), clock), new FakeCovers(), clock);

    @Test
    void a_complete_answer_with_a_cover_needs_no_second_provider() {
        first.knows(COMPLETE, COVER);
        assertThat(found().metadata()).isEqualTo(COMPLETE);
        assertThat(cover()).isInstanceOf(CoverOutcome.Found.class);
        assertThat(second.asked).isZero();
    }

    @Test
    void only_sources_that_are_switched_on_are_asked_and_a_change_counts_at_the_next_lookup() {
        second.knows(COMPLETE);
        policy.sources = List.of(MetadataSource.OPEN_LIBRARY);
        assertThat(found().metadata()).isEqualTo(COMPLETE);
        assertThat(first.asked).isZero();

        policy.sources = List.of(MetadataSource.GOOGLE_BOOKS);
        assertThat(lookUp().found()).isEmpty();
        assertThat(first.asked).isEqualTo(1);
    }

    @Test
    void the_second_provider_fills_what_the_first_left_out_and_nothing_else() {
        first.knows(new BookMetadata("Title", null, List.of("A"), null, null, 100, null, List.of(), "D"), COVER);
        second.knows(new BookMetadata("TITLE", "Sub", List.of("B"), "P", "1999", 7, "en", List.of("C"), "E"));
        assertThat(found().metadata())
                .isEqualTo(new BookMetadata("Title", "Sub", List.of("A"), "P", "1999", 100, "en", List.of("C"), "D"));
    }

    @Test
    void the_subtitle_of_another_title_is_not_taken() {
        first.knows(new BookMetadata("Dune", null, List.of(), null, null, null, null, List.of(), null));
        second.knows(new BookMetadata("Dune: a novel", "Book one", List.of(), null, null, null, null, List.of(), null));
        assertThat(found().metadata().subtitle()).isNull();
    }

    @Test
    void a_missing_cover_alone_makes_the_second_provider_asked() {
        first.knows(COMPLETE);
        second.knows(NOTHING, BROKEN, COVER);
        assertThat(found().metadata()).isEqualTo(COMPLETE);
        assertThat(fetched).containsExactly(BROKEN, COVER);
    }

    @Test
    void a_cover_that_cannot_be_fetched_makes_the_second_provider_asked() {
        first.knows(COMPLETE, BROKEN);
        second.knows(NOTHING, COVER);
        assertThat(cover()).isInstanceOf(CoverOutcome.Found.class);
    }

    @Test
    void a_book_without_any_cover_is_found() {
        first.knows(COMPLETE);
        assertThat(cover()).isEqualTo(new CoverOutcome.None());
    }

    @Test
    void what_a_provider_said_before_it_was_cut_short_counts_and_it_is_asked_again() {
        ProviderException failure =
                new ProviderException(LookupFailure.RATE_LIMITED, Duration.ofMinutes(1), "slow down", null);
        second.answer =
                () -> Optional.of(new MetadataProvider.ProviderBook(COMPLETE, List.of(COVER), Optional.of(failure)));
        assertThat(found().metadata()).isEqualTo(COMPLETE);
        assertThat(lookUp().outcomes())
                .contains(new Failed(
                        MetadataSource.OPEN_LIBRARY,
                        LookupFailure.RATE_LIMITED,
                        Optional.of(clock.instant().plus(Duration.ofMinutes(1)))));
    }

    @Test
    void a_provider_that_fails_does_not_stop_the_next() {
        first.fails(new ProviderUnavailableException(null, "down", null));
        second.knows(COMPLETE, COVER);
        assertThat(found().metadata()).isEqualTo(COMPLETE);
    }

    @Test
    void a_failing_second_provider_does_not_take_away_what_the_first_said() {
        first.knows(NOTHING);
        second.fails(new ProviderException(LookupFailure.BAD_ANSWER, "garbage"));
        assertThat(found().metadata()).isEqualTo(NOTHING);
    }

    @Test
    void a_book_that_nobody_knows_is_not_found() {
        LookupResult result = lookUp();
        assertThat(result.found()).isEmpty();
        assertThat(result.outcomes())
                .containsExactly(
                        new SourceOutcome.Unknown(MetadataSource.GOOGLE_BOOKS),
                        new SourceOutcome.Unknown(MetadataSource.OPEN_LIBRARY));
    }

    @Test
    void each_source_s_outcome_is_told_and_none_of_those_that_were_not_needed() {
        first.fails(limited(Duration.ofMinutes(9)));
        second.knows(COMPLETE, COVER);
        assertThat(lookUp().outcomes())
                .containsExactly(
                        new Failed(
                                MetadataSource.GOOGLE_BOOKS,
                                LookupFailure.RATE_LIMITED,
                                Optional.of(clock.now.plusSeconds(540))),
                        new SourceOutcome.Known(MetadataSource.OPEN_LIBRARY, COMPLETE));
    }

    @Test
    void only_the_sources_of_the_request_are_asked() {
        first.knows(NOTHING);
        second.knows(COMPLETE);
        lookup.lookUp(ISBN, LookupRequest.first(List.of(MetadataSource.OPEN_LIBRARY)));
        assertThat(first.asked).isZero();
        assertThat(second.asked).isEqualTo(1);
    }

    @Test
    void a_cover_that_cannot_be_had_now_is_named_for_later_unless_another_source_has_one() {
        first.knows(COMPLETE, BUSY);
        assertThat(cover())
                .isEqualTo(new CoverOutcome.Later(
                        List.of(new CoverSearch.Candidate(MetadataSource.GOOGLE_BOOKS, BUSY)),
                        Optional.of(Duration.ofMinutes(5))));
        second.knows(NOTHING, COVER);
        assertThat(cover()).isInstanceOf(CoverOutcome.Found.class);
    }

    @Test
    void a_cover_for_later_is_tried_before_any_source_is_asked() {
        Book known = new Book(ISBN, COMPLETE, null, clock.now);
        LookupResult result = lookup.lookUp(
                ISBN,
                new LookupRequest(
                        Optional.of(known),
                        Set.of(),
                        false,
                        Asker.BACKGROUND,
                        List.of(new CoverSearch.Candidate(MetadataSource.OPEN_LIBRARY, COVER))));
        assertThat(result.cover()).isInstanceOf(CoverOutcome.Found.class);
        assertThat(result.found().orElseThrow().origins().of(MetadataField.COVER))
                .contains(new Origin(MetadataSource.OPEN_LIBRARY, clock.now));
        assertThat(first.asked + second.asked).isZero();
    }

    @Test
    void a_provider_that_wants_to_be_left_alone_is_left_alone_until_then() {
        first.fails(limited(Duration.ofMinutes(10)));
        Instant end = clock.now.plus(Duration.ofMinutes(10));
        lookUp();
        clock.now = clock.now.plus(Duration.ofMinutes(4));
        assertThat(lookUp().outcomes())
                .contains(new SourceOutcome.Paused(
                        MetadataSource.GOOGLE_BOOKS, Optional.of(LookupFailure.RATE_LIMITED), end));
        assertThat(first.asked).isEqualTo(1);
        assertThat(second.asked).isEqualTo(2);

        clock.now = clock.now.plus(Duration.ofMinutes(6));
        first.knows(COMPLETE, COVER);
        assertThat(found().metadata()).isEqualTo(COMPLETE);
    }

    private static ProviderException limited(Duration wait) {
        return new ProviderException(LookupFailure.RATE_LIMITED, wait, "slow down", null);
    }

    private LookupResult lookUp() {
        return lookup.lookUp(ISBN, LookupRequest.first(lookup.sources(ISBN)));
    }

    private Found found() {
        return lookUp().found().orElseThrow();
    }

    private CoverOutcome cover() {
        return lookUp().cover();
    }

    private static final class FakeProvider implements MetadataProvider {

        private final MetadataSource source;
        private Supplier<Optional<ProviderBook>> answer = Optional::empty;
        private int asked;

        FakeProvider(MetadataSource source) {
            this.source = source;
        }

        void knows(BookMetadata metadata, URI... covers) {
            answer = () -> Optional.of(new ProviderBook(metadata, List.of(covers)));
        }

        void fails(RuntimeException failure) {
            answer = () -> {
                throw failure;
            };
        }

        @Override
        public MetadataSource source() {
            return source;
        }

        @Override
        public Optional<ProviderBook> find(Isbn isbn) {
            return RequestTurns.send(() -> {
                asked++;
                return answer.get();
            });
        }
    }

    private final class FakeCovers extends CoverFetcher {

        @Override
        public CoverAnswer fetchProviderCover(URI address) {
            fetched.add(address);
            if (address.equals(BUSY)) {
                return new CoverAnswer.Later(Optional.of(Duration.ofMinutes(5)));
            }
            return address.equals(COVER) ? new CoverAnswer.Found(new byte[] {1}) : new CoverAnswer.None();
        }
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-03-01T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.fixed(now).withZone(zone);
        }
    }
}
