package org.homelibrary.web.books.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.CopyCondition;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.web.books.edit.DetailsFormTest;
import org.homelibrary.web.render.Texts;
import org.junit.jupiter.api.Test;

/** The forms with numbered rows: copies and reads. */
class RowsFormTest {

    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);
    private static final Copy ATTIC = Copy.at(Location.parse("Attic").orElseThrow(), new UUID(3, 4));
    private static final Holding HOLDING =
            Holding.owned(new UUID(1, 2), Instant.EPOCH).withCopies(List.of(ATTIC));

    private static CopiesForm copies(String... namesAndValues) {
        return new CopiesForm(DetailsFormTest.fields(namesAndValues).values());
    }

    private static ReadsForm reads(String... namesAndValues) {
        return new ReadsForm(DetailsFormTest.fields(namesAndValues).values());
    }

    @Test
    void copies_areChangedAndAdded() {
        CopiesForm form = copies(
                "id_1", ATTIC.id().toString(),
                "location_1", "Cellar",
                "condition_1", "good",
                "acquired_1", "2020-05-04",
                "price_1", "€ 5",
                "from_1", "Oxfam",
                "note_1", "signed",
                "id_2", "",
                "location_2", "Office/Desk");

        assertThat(form.check(TEXTS)).isEmpty();
        List<Copy> copies = form.apply(HOLDING).copies();
        assertThat(copies.get(0))
                .isEqualTo(new Copy(
                        ATTIC.id(),
                        Location.parse("Cellar").orElseThrow(),
                        CopyCondition.GOOD,
                        LocalDate.of(2020, 5, 4),
                        "€ 5",
                        "Oxfam",
                        "signed"));
        assertThat(copies.get(1).location().text()).isEqualTo("Office / Desk");
        assertThat(copies).hasSize(2);
    }

    @Test
    void copyThatIsEmptiedOrTicked_isRemoved() {
        String id = ATTIC.id().toString();
        assertThat(copies("id_1", id, "location_1", "", "note_1", " ")
                        .apply(HOLDING)
                        .copies())
                .isEmpty();
        assertThat(copies("id_1", id, "location_1", "Attic", "remove_1", "yes")
                        .apply(HOLDING)
                        .copies())
                .isEmpty();
        assertThat(copies("id_1", id, "location_1", "Attic", "id_2", "").apply(HOLDING))
                .isEqualTo(HOLDING);
    }

    @Test
    void copyThatMakesNoSense_isRefusedAndKeptAsTyped() {
        CopiesForm form = copies(
                "location_1",
                "a/b/c/d/e/f/g",
                "condition_1",
                "eaten",
                "acquired_1",
                "then",
                "price_1",
                "x".repeat(Copy.MAX_PRICE_LENGTH + 1),
                "from_1",
                "x".repeat(Copy.MAX_FROM_LENGTH + 1),
                "note_1",
                "x".repeat(Copy.MAX_NOTE_LENGTH + 1));

        assertThat(form.check(TEXTS).keySet())
                .containsExactly("location_1", "condition_1", "acquired_1", "price_1", "from_1", "note_1");
        assertThat(form.rows()).singleElement().extracting(CopyRow::acquired).isEqualTo("then");
    }

    @Test
    void everyCopyHasARow_andThereIsOneMoreUnlessThereAreTooMany() {
        assertThat(CopyRow.of(List.of())).hasSize(1);
        assertThat(CopyRow.of(List.of(ATTIC))).extracting(CopyRow::isNew).containsExactly(false, true);
        assertThat(CopyRow.of(Collections.nCopies(Holding.MAX_COPIES, ATTIC))).hasSize(Holding.MAX_COPIES);
    }

    @Test
    void reads_areKeptInTheOrderOfTheirDays() {
        ReadsForm form = reads(
                "started_1", "2026-04-30",
                "last_page_1", "88",
                "started_2", "2024-01-02",
                "ended_2", "2024-02-03",
                "outcome_2", "finished",
                "ended_3", "2019-03-02",
                "outcome_3", "given-up",
                "outcome_4", "finished",
                "started_5", "");

        assertThat(form.check(TEXTS)).isEmpty();
        assertThat(form.reads())
                .containsExactly(
                        new BookRead(null, null, true, null),
                        new BookRead(null, LocalDate.of(2019, 3, 2), false, null),
                        new BookRead(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 2, 3), true, null),
                        new BookRead(LocalDate.of(2026, 4, 30), null, false, 88));
    }

    @Test
    void readThatIsTicked_isRemoved() {
        assertThat(reads("started_1", "2026-04-30", "remove_1", "yes").reads()).isEmpty();
    }

    @Test
    void readThatMakesNoSense_isRefusedAndKeptAsTyped() {
        ReadsForm form = reads(
                "started_1", "2026-05-04",
                "ended_1", "2026-05-03",
                "outcome_1", "finished",
                "ended_2", "2026-05-03",
                "outcome_3", "given-up",
                "outcome_4", "burnt",
                "started_5", "once",
                "last_page_6", "many");

        assertThat(form.check(TEXTS).keySet())
                .containsExactly("ended_1", "outcome_2", "ended_3", "outcome_4", "started_5", "last_page_6");
        assertThat(form.rows(2)).extracting(ReadRow::number).containsExactly(6, 5, 4, 3, 2, 1);
        assertThat(form.rows(2).get(1).started()).isEqualTo("once");
        assertThat(form.rows(2)).extracting(ReadRow::isNew).containsExactly(true, true, true, true, false, false);
    }

    @Test
    void readsAreShownAsTheyWereSent() {
        List<BookRead> stored = List.of(
                new BookRead(null, LocalDate.of(2019, 3, 2), false, 12),
                new BookRead(LocalDate.of(2026, 4, 30), null, false, null));
        String[] sent = ReadRow.of(stored).stream()
                .flatMap(row -> Stream.of(
                        row.name("started"), row.started(),
                        row.name("ended"), row.ended(),
                        row.name("outcome"), row.outcome(),
                        row.name("last_page"), row.lastPage()))
                .toArray(String[]::new);
        assertThat(reads(sent).reads()).isEqualTo(stored);
    }
}
