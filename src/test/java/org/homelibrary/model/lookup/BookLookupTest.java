package org.homelibrary.model.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;
import org.junit.jupiter.api.Test;

class BookLookupTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BOB = new UUID(2, 2);

    private final BookLookup lookup = new BookLookup(new Isbn("9780140013993"));

    @Test
    void claimed_isbn_is_one_holders_until_it_is_released() {
        lookup.claim(ANN, NOW);

        assertThat(lookup.isClaimed(NOW.plusSeconds(59))).isTrue();
        assertThatThrownBy(() -> lookup.claim(BOB, NOW)).isInstanceOf(IllegalStateException.class);
        lookup.release(BOB);
        assertThat(lookup.isClaimed(NOW)).isTrue();

        lookup.release(ANN);
        assertThat(lookup.isClaimed(NOW)).isFalse();
    }

    @Test
    void claim_of_a_killed_worker_ends_by_itself() {
        lookup.claim(ANN, NOW);

        lookup.claim(BOB, NOW.plus(BookLookup.LEASE));

        assertThat(lookup.getClaimedBy()).isEqualTo(BOB);
    }

    @Test
    void claim_made_by_a_clock_that_was_years_ahead_holds_nobody_up() {
        lookup.claim(ANN, NOW.plus(Duration.ofDays(1000)));

        assertThat(lookup.isClaimed(NOW)).isFalse();
    }

    @Test
    void wish_to_have_all_asked_anew_holds_until_it_is_fulfilled() {
        lookup.askAnew(NOW);
        lookup.claim(ANN, NOW);
        lookup.askAnew(NOW.plusSeconds(1));

        assertThat(lookup.getAnewSince()).contains(NOW);
        lookup.askedAnew(NOW);
        assertThat(lookup.getAnewSince()).isEmpty();
    }

    @Test
    void answers_are_fresh_by_their_kind() {
        SourceAnswer known = SourceAnswer.known(NOW);
        SourceAnswer unknown = SourceAnswer.unknown(NOW);
        SourceAnswer failed = SourceAnswer.failed(NOW, LookupFailure.UNAVAILABLE, NOW.plusSeconds(60), 1);
        SourceAnswer givenUp = SourceAnswer.failed(NOW, LookupFailure.BAD_ANSWER, null, 8);

        assertThat(known.isFresh(NOW.plus(Duration.ofDays(400)))).isTrue();
        assertThat(unknown.isFresh(NOW.plus(Duration.ofHours(23)))).isTrue();
        assertThat(unknown.isFresh(NOW.plus(Duration.ofHours(24)))).isFalse();
        assertThat(failed.isFresh(NOW.plusSeconds(59))).isTrue();
        assertThat(failed.isFresh(NOW.plusSeconds(60))).isFalse();
        assertThat(givenUp.isFresh(NOW.plus(Duration.ofHours(23)))).isTrue();
        assertThat(givenUp.isFresh(NOW.plus(Duration.ofHours(24)))).isFalse();
    }

    @Test
    void answers_written_by_a_clock_that_was_ahead_keep_nobody_from_asking() {
        Instant ahead = NOW.plus(Duration.ofDays(1000));

        assertThat(SourceAnswer.unknown(ahead).isFresh(NOW)).isFalse();
        assertThat(SourceAnswer.failed(ahead, LookupFailure.UNAVAILABLE, ahead.plusSeconds(60), 1)
                        .isFresh(NOW))
                .isFalse();
    }

    @Test
    void answers_survive_their_text_and_what_a_later_version_knows_is_left_out() {
        SourceAnswers answers = new SourceAnswers(Map.of(
                MetadataSource.GOOGLE_BOOKS,
                SourceAnswer.failed(NOW, LookupFailure.UNAVAILABLE, null, 3),
                MetadataSource.OPEN_LIBRARY,
                SourceAnswer.unknown(NOW)));

        assertThat(SourceAnswers.parse(answers.text())).isEqualTo(answers);
        assertThat(SourceAnswers.parse(answers.text()
                        + "\nlibrary-of-mars KNOWN 2026-05-04T10:00:00Z - - 0"
                        + "\ngoogle-books MAYBE 2026-05-04T10:00:00Z - - 0"))
                .isEqualTo(answers);
        assertThat(SourceAnswers.parse(null)).isEqualTo(SourceAnswers.NONE);
    }

    @Test
    void the_most_telling_reason_is_told_when_nobody_knew_the_book() {
        SourceAnswers answers = SourceAnswers.NONE.with(MetadataSource.OPEN_LIBRARY, SourceAnswer.unknown(NOW));
        assertThat(answers.failure()).isEqualTo(LookupFailure.NOT_FOUND);
        assertThat(failed(answers, LookupFailure.OTHER_BOOK).failure()).isEqualTo(LookupFailure.OTHER_BOOK);
        assertThat(failed(answers, LookupFailure.OTHER_BOOK).nextRetry()).isEmpty();
        assertThat(failed(answers, LookupFailure.KEY_REFUSED).failure()).isEqualTo(LookupFailure.KEY_REFUSED);
    }

    private static SourceAnswers failed(SourceAnswers answers, LookupFailure reason) {
        return answers.with(MetadataSource.GOOGLE_BOOKS, SourceAnswer.failed(NOW, reason, NOW.plusSeconds(60), 1));
    }

    @Test
    void a_source_that_was_not_asked_was_no_attempt() {
        SourceAnswers answers = SourceAnswers.NONE.with(
                MetadataSource.GOOGLE_BOOKS,
                SourceAnswer.paused(NOW, LookupFailure.RATE_LIMITED, NOW.plusSeconds(60), 0));
        assertThat(answers.isPutOff()).isTrue();
        assertThat(answers.isAllFailures()).isTrue();
        assertThat(SourceAnswers.parse(answers.text())).isEqualTo(answers);
        assertThat(answers.with(MetadataSource.OPEN_LIBRARY, SourceAnswer.unknown(NOW))
                        .isPutOff())
                .isFalse();
    }

    @Test
    void the_source_whose_turn_comes_first_is_asked_again_first() {
        SourceAnswers answers = new SourceAnswers(Map.of(
                MetadataSource.GOOGLE_BOOKS,
                SourceAnswer.failed(NOW, LookupFailure.RATE_LIMITED, NOW.plusSeconds(600), 1),
                MetadataSource.OPEN_LIBRARY,
                SourceAnswer.failed(NOW, LookupFailure.UNAVAILABLE, NOW.plusSeconds(60), 1)));

        assertThat(answers.nextRetry().orElseThrow().getKey()).isEqualTo(MetadataSource.OPEN_LIBRARY);
        assertThat(answers.only(List.of(MetadataSource.GOOGLE_BOOKS))
                        .nextRetry()
                        .orElseThrow()
                        .getKey())
                .isEqualTo(MetadataSource.GOOGLE_BOOKS);
        assertThat(answers.isAllFailures()).isTrue();
        assertThat(SourceAnswers.NONE.isAllFailures()).isFalse();
    }
}
