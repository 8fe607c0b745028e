package org.homelibrary.web.books.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.CopyCondition;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.web.books.edit.DetailsFormTest;
import org.homelibrary.web.render.Texts;
import org.homelibrary.web.view.BookFields;
import org.junit.jupiter.api.Test;

class HoldingFormTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Holding OWNED = Holding.owned(new UUID(1, 2), Instant.EPOCH);
    private static final Holding BORROWED = OWNED.as(Possession.BORROWED, DAY);
    private static final Copy GOOD =
            new Copy(new UUID(3, 4), Location.parse("Attic").orElseThrow(), CopyCondition.GOOD, null, null, null, null);

    private static Holding applied(Holding before, String... namesAndValues) {
        return new HoldingForm(DetailsFormTest.fields(namesAndValues)).apply(before);
    }

    private static Map<String, String> errors(BookFields shown, String... namesAndValues) {
        FormErrors errors = new FormErrors(Texts.of(Locale.ENGLISH));
        new HoldingForm(DetailsFormTest.fields(namesAndValues)).check(errors, shown);
        return errors.sentences();
    }

    private static List<String> places(Holding holding) {
        return holding.copies().stream()
                .map(copy -> copy.location() == null ? null : copy.location().text())
                .toList();
    }

    @Test
    void whatIsNotSent_isNotTouched() {
        Holding before = BORROWED.withCopies(List.of(GOOD));
        assertThat(applied(before)).isEqualTo(before);
        assertThat(applied(before, "possession", "")).isEqualTo(before);
    }

    @Test
    void onlyABorrowedBook_isDue() {
        assertThat(applied(OWNED, "possession", "borrowed", "due", "2026-06-01"))
                .isEqualTo(BORROWED);
        assertThat(applied(BORROWED, "possession", "gone", "due", "2026-06-01").due())
                .isNull();
        assertThat(applied(BORROWED, "possession", "owned")).isEqualTo(OWNED);
        assertThat(applied(BORROWED, "due", "").due()).isNull();
        assertThat(errors(BookFields.EMPTY, "due", "2026-06-01")).containsOnlyKeys("due");
        assertThat(errors(BookFields.EMPTY, "possession", "wanted", "due", "2026-06-01"))
                .containsOnlyKeys("due");
    }

    @Test
    void dueDayThatComesBackAsItWas_isNoErrorWhenTheBookIsNoLongerBorrowed() {
        BookFields shown = BookFields.EMPTY.with("possession", "borrowed").with("due", "2026-06-01");
        assertThat(errors(shown, "possession", "owned", "due", "2026-06-01")).isEmpty();
        assertThat(errors(shown, "due", "2026-07-01")).isEmpty();
    }

    @Test
    void valueThatMakesNoSense_isRefused() {
        BookFields borrowed = BookFields.EMPTY.with("possession", "borrowed");
        assertThat(errors(borrowed, "possession", "stolen")).containsOnlyKeys("possession");
        assertThat(errors(borrowed, "due", "tomorrow")).containsOnlyKeys("due");
        assertThat(errors(borrowed, "due", "2026-02-30")).containsOnlyKeys("due");
        assertThat(errors(borrowed, "due", "0000-01-01")).containsOnlyKeys("due");
        assertThat(errors(borrowed, "location", "a/b/c/d/e/f")).isEmpty();
        assertThat(errors(borrowed, "location", "a/b/c/d/e/f/g")).containsOnlyKeys("location");
        assertThat(errors(borrowed, "location", "x".repeat(Location.MAX_LENGTH + 1)))
                .containsOnlyKeys("location");
    }

    @Test
    void location_isThatOfTheFirstCopy() {
        assertThat(places(applied(OWNED, "location", " Living room/Shelf  2 ")))
                .containsExactly("Living room / Shelf 2");
        assertThat(applied(OWNED, "location", "").copies()).isEmpty();
        Copy second = Copy.at(Location.parse("Cellar").orElseThrow(), new UUID(5, 6));
        Holding moved = applied(OWNED.withCopies(List.of(GOOD, second)), "location", "Kitchen");
        assertThat(places(moved)).containsExactly("Kitchen", "Cellar");
        assertThat(moved.copies().get(0).condition()).isEqualTo(CopyCondition.GOOD);
        assertThat(moved.copies().get(0).id()).isEqualTo(GOOD.id());
    }

    @Test
    void copyOfWhichNothingElseIsKnown_goesWithItsPlace() {
        assertThat(applied(OWNED.withCopies(List.of(GOOD)), "location", "").copies())
                .containsExactly(GOOD.movedTo(null));
        Copy bare = Copy.at(GOOD.location(), GOOD.id());
        assertThat(applied(OWNED.withCopies(List.of(bare)), "location", "").copies())
                .isEmpty();
    }
}
