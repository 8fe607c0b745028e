package org.homelibrary.model.library.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);
    private static final Reading NONE = Reading.none(new ReadingId(new UUID(1, 1), new UUID(2, 2), new UUID(3, 3)));

    @Test
    void lastFinished_isTheLatestDayOfWhatWasFinished() {
        Reading reading = NONE.withReads(List.of(
                new BookRead(null, DAY.plusDays(5), true, null),
                new BookRead(DAY, DAY.plusDays(1), true, null),
                new BookRead(null, DAY.plusDays(9), false, 12),
                new BookRead(null, null, true, null)));

        assertThat(reading.lastFinished()).contains(DAY.plusDays(5));
        assertThat(NONE.lastFinished()).isEmpty();
    }

    @Test
    void marks_showTheLastDay_butNeitherNotesNorOtherReads() {
        Reading reading = NONE.as(ReadingStatus.READ)
                .rated(new Rating(9))
                .withNotes("secret")
                .withReads(List.of(
                        new BookRead(null, DAY.minusYears(1), true, null), new BookRead(null, DAY, true, null)));

        assertThat(ReadingMark.of(reading))
                .isEqualTo(new ReadingMark(NONE.id().userId(), ReadingStatus.READ, new Rating(9), DAY))
                .asString()
                .doesNotContain("secret", DAY.minusYears(1).toString());
    }

    @Test
    void moved_isANewReadingOfAnotherBook() {
        ReadingId id = new ReadingId(new UUID(1, 1), new UUID(2, 2), new UUID(4, 4));
        Reading moved = NONE.withNotes("kept").withVersion(7).moved(id);

        assertThat(moved).isEqualTo(Reading.none(id).withNotes("kept"));
    }

    @Test
    void whatCannotBe_isRefused() {
        assertThatThrownBy(() -> new BookRead(DAY, DAY.minusDays(1), true, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BookRead(null, null, false, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NONE.withNotes("x".repeat(10_001))).isInstanceOf(IllegalArgumentException.class);
        List<BookRead> many = Collections.nCopies(101, new BookRead(null, null, false, null));
        assertThatThrownBy(() -> NONE.withReads(many)).isInstanceOf(IllegalArgumentException.class);
        assertThat(NONE.withNotes("  \r\n ").notes()).isNull();
    }
}
