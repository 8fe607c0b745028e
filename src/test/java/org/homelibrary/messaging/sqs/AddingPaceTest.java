package org.homelibrary.messaging.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddingPaceTest {

    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BOB = new UUID(0, 2);

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1); // it may begin anywhere, and overflow
    private final AddingPace pace = new AddingPace(nanoTime::get);

    @Test
    void who_scans_a_book_every_few_seconds_is_a_person_all_evening() {
        for (int book = 0; book < 500; book++) {
            assertThat(pace.isByHand(ANN)).isTrue();
            pass(AddingPace.PER_BOOK);
        }
    }

    @Test
    void pile_sent_at_once_is_no_handiwork_but_for_its_first_few() {
        long byHand =
                IntStream.range(0, 1000).filter(book -> pace.isByHand(ANN)).count();

        assertThat(byHand).isEqualTo(AddingPace.BURST);
        assertThat(pace.isByHand(BOB)).as("of another library").isTrue();
    }

    @Test
    void book_added_alone_soon_after_a_pile_is_by_hand_again() {
        IntStream.range(0, 1000).forEach(book -> pace.isByHand(ANN));
        assertThat(pace.isByHand(ANN)).isFalse();

        pass(AddingPace.PER_BOOK);

        assertThat(pace.isByHand(ANN)).isTrue();
        assertThat(pace.isByHand(ANN)).isFalse();
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }
}
