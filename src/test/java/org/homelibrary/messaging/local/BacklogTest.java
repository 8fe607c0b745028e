package org.homelibrary.messaging.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homelibrary.messaging.LookupMessage;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BOB = new UUID(0, 2);
    private static final UUID CID = new UUID(0, 3);

    private final Backlog backlog = new Backlog();

    @Test
    void book_added_last_comes_first() {
        add(ANN, 3);

        assertThat(rest()).containsExactly(message(ANN, 3), message(ANN, 2), message(ANN, 1));
        assertThat(backlog.isEmpty()).isTrue();
    }

    @Test
    void many_books_of_one_library_come_in_their_order_but_for_the_last_few() {
        add(ANN, 300);

        List<LookupMessage> order = rest();

        assertThat(order).hasSize(300).startsWith(message(ANN, 300));
        assertThat(order.subList(20, 300))
                .isEqualTo(IntStream.rangeClosed(300 - 279 - Backlog.MAX_URGENT, 300 - Backlog.MAX_URGENT)
                        .mapToObj(i -> message(ANN, i))
                        .toList());
    }

    @Test
    void book_added_alone_waits_for_one_lookup_at_most_whatever_the_same_library_has_waiting() {
        IntStream.rangeClosed(1, 500).forEach(i -> backlog.addBulk(message(ANN, i)));
        IntStream.rangeClosed(501, 1000).forEach(i -> backlog.add(message(ANN, i)));
        for (int worked = 0; worked < 8; worked++) {
            backlog.poll();
            LookupMessage alone = message(ANN, 2000 + worked);

            backlog.add(alone);

            assertThat(List.of(backlog.poll(), backlog.poll())).contains(Optional.of(alone));
        }
    }

    @Test
    void libraries_take_turns_and_one_that_comes_late_waits_for_one_of_each_and_one_of_bulk() {
        add(ANN, 300);
        add(BOB, 300);
        backlog.poll();
        add(CID, 1);

        assertThat(rest().indexOf(message(CID, 1))).isLessThanOrEqualTo(3);
    }

    @Test
    void what_nobody_waits_for_gets_on_as_well() {
        IntStream.rangeClosed(1, 2).forEach(i -> backlog.addBulk(message(BOB, i)));
        add(ANN, 8);

        List<LookupMessage> order = rest();

        assertThat(order.indexOf(message(BOB, 1))).isEqualTo(3);
        assertThat(order.indexOf(message(BOB, 2))).isEqualTo(7);
        assertThat(order).hasSize(10);
    }

    @Test
    void message_that_waits_is_not_added_twice_but_a_person_brings_it_forward() {
        add(ANN, 1);
        add(ANN, 1);
        backlog.addBulk(message(ANN, 1));
        backlog.addBulk(message(BOB, 1));
        backlog.addBulk(message(BOB, 2));
        backlog.add(message(BOB, 2));

        assertThat(backlog.size()).isEqualTo(3);
        assertThat(rest()).containsExactly(message(ANN, 1), message(BOB, 2), message(BOB, 1));
    }

    @Test
    void room_is_made_at_the_expense_of_bulk_first_and_then_of_the_one_with_the_most() {
        backlog.addBulk(message(CID, 1));
        add(ANN, 5);
        add(BOB, 2);

        assertThat(backlog.drop(BOB)).contains(message(CID, 1));
        assertThat(backlog.drop(BOB)).contains(message(ANN, 1));
        assertThat(backlog.drop(CID)).contains(message(ANN, 2));
        assertThat(backlog.drop(ANN)).contains(message(ANN, 3));
        assertThat(backlog.drop(BOB)).contains(message(BOB, 1));
        assertThat(backlog.size()).isEqualTo(3);
    }

    @Test
    void no_room_is_made_where_everybody_has_as_little() {
        add(ANN, 1);
        add(BOB, 1);

        assertThat(backlog.drop(CID)).isEmpty();
        assertThat(backlog.size()).isEqualTo(2);
    }

    private void add(UUID library, int count) {
        IntStream.rangeClosed(1, count).forEach(i -> backlog.add(message(library, i)));
    }

    private List<LookupMessage> rest() {
        List<LookupMessage> rest = new ArrayList<>();
        for (Optional<LookupMessage> next = backlog.poll(); next.isPresent(); next = backlog.poll()) {
            rest.add(next.get());
        }
        return rest;
    }

    private static LookupMessage message(UUID library, int number) {
        return new LookupMessage(library, new UUID(library.getLeastSignificantBits(), number));
    }
}
