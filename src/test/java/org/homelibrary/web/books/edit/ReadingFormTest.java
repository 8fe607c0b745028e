package org.homelibrary.web.books.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.web.books.fields.FormErrors;
import org.homelibrary.web.render.Texts;
import org.junit.jupiter.api.Test;

class ReadingFormTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Reading NONE = Reading.none(new ReadingId(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3)));
    private static final Reading STARTED = NONE.withReads(List.of(new BookRead(MAY, null, false, 80)));
    private static final Reading GIVEN_UP = NONE.withReads(List.of(new BookRead(MAY, JUNE, false, 80)));

    private static Reading applied(Reading before, String... namesAndValues) {
        return new ReadingForm(DetailsFormTest.fields(namesAndValues)).apply(before);
    }

    private static Map<String, String> errors(Reading before, String... namesAndValues) {
        FormErrors errors = new FormErrors(Texts.of(Locale.ENGLISH));
        new ReadingForm(DetailsFormTest.fields(namesAndValues)).check(errors, Optional.of(before));
        return errors.sentences();
    }

    @Test
    void whatIsNotSent_isNotTouched() {
        Reading before = STARTED.withNotes("Mine").as(ReadingStatus.READING);
        assertThat(applied(before)).isEqualTo(before);
        assertThat(applied(before, "notes", "Other\r\nlines").notes()).isEqualTo("Other\nlines");
        assertThat(applied(before, "notes", " ").notes()).isNull();
    }

    @Test
    void days_areThoseOfTheNewestRead() {
        Reading twice =
                NONE.withReads(List.of(new BookRead(null, null, true, null), new BookRead(MAY, null, false, 80)));
        assertThat(applied(twice, "finished", "2026-06-01").reads())
                .containsExactly(new BookRead(null, null, true, null), new BookRead(MAY, JUNE, true, 80));
        assertThat(applied(NONE, "started", "2026-05-04", "finished", "2026-06-01")
                        .reads())
                .containsExactly(new BookRead(MAY, JUNE, true, null));
        assertThat(applied(NONE, "started", "", "finished", "")).isEqualTo(NONE);
    }

    @Test
    void dayThatIsEmptied_isTakenAway_andAReadThatSaysNothingIsNone() {
        Reading finished = applied(NONE, "finished", "2026-06-01");
        assertThat(finished.lastFinished()).contains(JUNE);
        assertThat(applied(finished, "finished", "")).isEqualTo(NONE);
        assertThat(applied(STARTED, "started", "").reads()).containsExactly(new BookRead(null, null, false, 80));
    }

    @Test
    void dayOnWhichItWasGivenUp_isNotTouchedByAFieldThatDidNotShowIt() {
        assertThat(applied(GIVEN_UP, "started", "2026-05-04", "finished", "")).isEqualTo(GIVEN_UP);
        assertThat(applied(GIVEN_UP, "finished", "2026-06-01").newestRead())
                .isEqualTo(new BookRead(MAY, JUNE, true, 80));
    }

    @Test
    void statusAndDays_doNotChangeEachOther() {
        assertThat(applied(NONE, "status", "read").reads()).isEmpty();
        assertThat(applied(NONE, "finished", "2026-06-01").status()).isNull();
    }

    @Test
    void valueThatMakesNoSense_isRefused() {
        assertThat(errors(NONE, "started", "4 May")).containsOnlyKeys("started");
        assertThat(errors(NONE, "finished", "2026-06-31")).containsOnlyKeys("finished");
        assertThat(errors(NONE, "started", "2026-06-01", "finished", "2026-05-04"))
                .containsOnlyKeys("finished");
        assertThat(errors(GIVEN_UP, "started", "2026-06-02")).containsOnlyKeys("started");
        assertThat(errors(STARTED, "finished", "2026-05-03")).containsOnlyKeys("finished");
        assertThat(errors(STARTED, "finished", "2026-05-04")).isEmpty();
        assertThat(errors(NONE, "notes", "x".repeat(Reading.MAX_NOTES_LENGTH))).isEmpty();
        assertThat(errors(NONE, "notes", "x".repeat(Reading.MAX_NOTES_LENGTH + 1)))
                .containsOnlyKeys("notes");
    }
}
