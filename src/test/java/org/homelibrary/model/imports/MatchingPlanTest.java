package org.homelibrary.model.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.homelibrary.model.imports.ImportedIsbn.Certainty;
import org.homelibrary.model.imports.PlannedRow.Outcome;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.service.imports.row.Names;
import org.homelibrary.service.imports.row.RowBuilder;
import org.junit.jupiter.api.Test;

class MatchingPlanTest {

    private static final String LAMP = "9780140013993";

    private final HouseholdShelf shelf = new HouseholdShelf();

    @Test
    void rowWithAnIsbn_isANewBookUnderIt() {
        PlannedRow planned = plan(row(1, LAMP, "The Lamp", "Anna Writer"));
        assertThat(planned.outcome()).isEqualTo(Outcome.NEW);
        assertThat(planned.confidence()).isEqualTo(Certainty.CERTAIN);
        assertThat(planned.isbn()).isEqualTo(new Isbn(LAMP));
        assertThat(planned.bookId()).isEqualTo(new Isbn(LAMP).bookId());
    }

    @Test
    void rowWithoutAnIsbn_comesInAsItStands() {
        PlannedRow planned = plan(row(1, null, "Local History", "B. Writer"));
        assertThat(planned.outcome()).isEqualTo(Outcome.BY_HAND);
        assertThat(planned.isbn()).isNull();
    }

    @Test
    void lostZero_isTaken_andSaid() {
        PlannedRow planned = plan(row(1, "140013997", "The Lamp", "Anna Writer"));
        assertThat(planned.outcome()).isEqualTo(Outcome.DAMAGED);
        assertThat(planned.confidence()).isEqualTo(Certainty.LIKELY);
        assertThat(planned.isbn()).isEqualTo(new Isbn(LAMP));
    }

    @Test
    void numbersThatContradictEachOther_areOnlyProposed() {
        PlannedRow planned = plan(new RowBuilder(1, null)
                .isbn(LAMP, "0306406152")
                .title("The Lamp")
                .build());
        assertThat(planned.outcome()).isEqualTo(Outcome.DAMAGED);
        assertThat(planned.confidence()).isEqualTo(Certainty.DOUBTFUL);
        assertThat(planned.isbn()).isNull();
        assertThat(planned.row().isbn().isbn()).isEqualTo(new Isbn(LAMP));
    }

    @Test
    void digitsThatAreGone_leaveABookByHand() {
        PlannedRow planned = plan(row(1, "9.78E+12", "The Lamp", "Anna Writer"));
        assertThat(planned.outcome()).isEqualTo(Outcome.DAMAGED);
        assertThat(planned.isbn()).isNull();
        assertThat(planned.bookId()).isNotNull();
    }

    @Test
    void rowThatIsNoBook_bringsNothing() {
        PlannedRow planned = plan(ImportRow.unusable(1, RowProblem.NOT_A_BOOK));
        assertThat(planned.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(planned.bookId()).isNull();
    }

    @Test
    void sameRowsTwice_changeNothing_withAndWithoutAnIsbn() {
        List<ImportRow> rows = List.of(
                full(1, LAMP),
                full(2, null),
                row(3, "9.78E+12", "Third", "C. Writer"),
                row(4, null, "No Author", null));
        shelf.bringIn(rows);
        Map<?, ?> before = shelf.books();
        assertThat(before).hasSize(4);
        assertThat(shelf.plan(rows)).extracting(PlannedRow::outcome).containsOnly(Outcome.UNCHANGED);
        shelf.bringIn(rows);
        assertThat(shelf.books()).isEqualTo(before);
    }

    @Test
    void newBook_hasAllThatTheRowSays_andNoFieldIsAPersons() {
        shelf.bringIn(List.of(full(1, LAMP)));
        ReaderBook book = shelf.titled("The Lamp");
        assertThat(book.status()).isEqualTo(ReadingStatus.READ);
        assertThat(book.rating()).isEqualTo(new Rating(9));
        assertThat(book.reading().notes()).isEqualTo("Made up.");
        assertThat(book.reading().reads())
                .containsExactly(
                        new BookRead(null, null, true, null),
                        new BookRead(null, LocalDate.parse("2024-03-05"), true, null));
        assertThat(book.book().details().tags()).containsExactly("sea", "island");
        assertThat(book.book().marks().byField()).isEmpty();
        assertThat(book.book().holding().possession()).isEqualTo(Possession.WANTED);
        assertThat(book.book().holding().addedAt()).isEqualTo(Instant.parse("2023-12-31T12:00:00Z"));
    }

    @Test
    void bookThatIsThere_getsOnlyWhatItLacks() {
        shelf.bringIn(List.of(row(1, LAMP, "The Lamp of Old", null)));
        shelf.changeReading("The Lamp of Old", reading -> reading.rated(new Rating(2)));
        PlannedRow planned = plan(full(1, LAMP));
        assertThat(planned.outcome()).isEqualTo(Outcome.MERGED);
        assertThat(planned.parts())
                .containsExactlyInAnyOrder(
                        MergedPart.DETAILS, MergedPart.TAGS, MergedPart.STATUS, MergedPart.NOTES, MergedPart.READS);
        shelf.bringIn(List.of(full(1, LAMP)));
        ReaderBook book = shelf.titled("The Lamp of Old");
        assertThat(book.rating()).isEqualTo(new Rating(2));
        assertThat(book.book().details().authors()).containsExactly("Anna Writer");
        assertThat(book.book().holding().possession()).isEqualTo(Possession.OWNED);
    }

    @Test
    void fieldThatAPersonEmptied_staysEmpty() {
        shelf.bringIn(List.of(full(1, LAMP)));
        Instant now = Instant.parse("2026-06-02T10:00:00Z");
        shelf.changeBook(
                "The Lamp", book -> book.edited(BookField.TAGS, null, now).edited(BookField.PAGES, null, now));
        assertThat(plan(full(1, LAMP)).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void olderFile_neverPutsAReadBookBack() {
        shelf.bringIn(List.of(row(1, LAMP, "The Lamp", "Anna Writer")));
        for (ReadingStatus status : List.of(ReadingStatus.READ, ReadingStatus.READING, ReadingStatus.ABANDONED)) {
            shelf.changeReading("The Lamp", reading -> reading.as(status));
            RowBuilder older = new RowBuilder(1, null).isbn(LAMP);
            older.reading().status(ReadingStatus.TO_READ);
            assertThat(plan(older.build()).outcome()).as("%s", status).isEqualTo(Outcome.UNCHANGED);
        }
    }

    @Test
    void bookToRead_goesOn() {
        shelf.bringIn(List.of(row(1, LAMP, "The Lamp", "Anna Writer")));
        shelf.changeReading("The Lamp", reading -> reading.as(ReadingStatus.TO_READ));
        shelf.bringIn(List.of(full(1, LAMP)));
        assertThat(shelf.titled("The Lamp").status()).isEqualTo(ReadingStatus.READ);
    }

    @Test
    void bookThatIsReadAgain_isFinishedOnlyByANewerRead() {
        shelf.bringIn(List.of(full(1, LAMP)));
        BookRead begun = new BookRead(LocalDate.parse("2026-05-01"), null, false, null);
        shelf.changeReading("The Lamp", reading -> reading.as(ReadingStatus.READING)
                .withReads(List.of(new BookRead(null, LocalDate.parse("2024-03-05"), true, null), begun)));
        shelf.bringIn(List.of(full(1, LAMP)));
        assertThat(shelf.titled("The Lamp").status()).isEqualTo(ReadingStatus.READING);

        RowBuilder newer = new RowBuilder(1, null).isbn(LAMP);
        newer.reading().status(ReadingStatus.READ).finished("2026-05-01", "2026-05-20");
        shelf.bringIn(List.of(newer.build()));
        assertThat(shelf.titled("The Lamp").status()).isEqualTo(ReadingStatus.READ);
        assertThat(shelf.titled("The Lamp").reading().reads())
                .contains(new BookRead(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-20"), true, null))
                .hasSize(3);
    }

    @Test
    void laterRowOfTheSameBook_isMergedIntoIt() {
        RowBuilder second = new RowBuilder(2, null).isbn(LAMP).title("The Lamp").labels(List.of("Sea"));
        List<ImportRow> rows = List.of(row(1, LAMP, "The Lamp", "Anna Writer"), second.build());
        assertThat(shelf.plan(rows).get(1).outcome()).isEqualTo(Outcome.MERGED);
        assertThat(shelf.plan(rows).get(1).earlierRow()).isEqualTo(1);
        shelf.bringIn(rows);
        assertThat(shelf.titled("The Lamp").book().details().tags()).containsExactly("Sea");
        assertThat(shelf.plan(rows)).extracting(PlannedRow::outcome).containsOnly(Outcome.UNCHANGED);
    }

    @Test
    void sameTitleAndAuthors_areTheSameBook_withLessConfidence() {
        shelf.bringIn(List.of(row(1, LAMP, "The Lamp", "Anna Writer")));
        PlannedRow planned = plan(row(1, null, "the lamp", "anna writer"));
        assertThat(planned.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(planned.confidence()).isEqualTo(Certainty.LIKELY);
        assertThat(planned.bookId()).isEqualTo(new Isbn(LAMP).bookId());
    }

    @Test
    void rowWithoutANumber_behindOneOfTheSameBook_isLikelyTheSame_whereverTheFileIsDivided() {
        List<ImportRow> rows =
                List.of(row(1, LAMP, "The Lamp", "Anna Writer"), row(2, null, "The Lamp", "Anna Writer"));
        PlannedRow together = shelf.plan(rows).get(1);
        assertThat(together.outcome()).isEqualTo(Outcome.MERGED);
        assertThat(together.confidence()).isEqualTo(Certainty.LIKELY);
        assertThat(together.earlierRow()).isEqualTo(1);
        shelf.bringIn(rows.subList(0, 1));
        PlannedRow afterwards = plan(rows.get(1));
        assertThat(afterwards.bookId()).isEqualTo(together.bookId());
        assertThat(afterwards.confidence()).isEqualTo(Certainty.LIKELY);
    }

    @Test
    void twoEditions_leaveARowWithoutANumberAlone() {
        List<ImportRow> rows = List.of(
                row(1, LAMP, "The Lamp", "Anna Writer"),
                row(2, "9780306406157", "The Lamp", "Anna Writer"),
                row(3, null, "The Lamp", "Anna Writer"));
        assertThat(shelf.plan(rows).get(2).outcome()).isEqualTo(Outcome.BY_HAND);
        shelf.bringIn(rows.subList(0, 2));
        assertThat(plan(rows.get(2)).outcome()).isEqualTo(Outcome.BY_HAND);
        assertThat(plan(rows.get(2)).candidates()).hasSize(2);
    }

    @Test
    void sameTitleOnly_isOffered_andNeverTaken() {
        shelf.bringIn(List.of(row(1, LAMP, "The Lamp", "Anna Writer")));
        for (String author : new String[] {null, "Somebody Else"}) {
            PlannedRow planned = plan(row(1, null, "The Lamp", author));
            assertThat(planned.outcome()).isEqualTo(Outcome.BY_HAND);
            assertThat(planned.confidence()).isEqualTo(Certainty.DOUBTFUL);
            assertThat(planned.candidates()).containsExactly(new Isbn(LAMP).bookId());
        }
    }

    @Test
    void labels_becomeTagsOrAStatus_orNothing() {
        ImportRow row = new RowBuilder(1, null)
                .isbn(LAMP)
                .title("The Lamp")
                .labels(List.of("sea", "half-way"))
                .build();
        HouseholdShelf byChoice =
                new HouseholdShelf(new ImportChoices(true, Map.of("half-way", ReadingStatus.READING)));
        byChoice.bringIn(List.of(row));
        assertThat(byChoice.titled("The Lamp").status()).isEqualTo(ReadingStatus.READING);
        assertThat(byChoice.titled("The Lamp").book().details().tags()).containsExactly("sea");

        HouseholdShelf without = new HouseholdShelf(new ImportChoices(false, Map.of()));
        without.bringIn(List.of(row));
        assertThat(without.titled("The Lamp").book().details().tags()).isEmpty();
    }

    @Test
    void copiesAndLoans_areKept() {
        RowBuilder row = new RowBuilder(1, null).isbn(LAMP).title("The Lamp");
        row.holding().copies(2).location("Hall / Shelf 2").lent("Neighbour", "2024-01-05", "2024-02-05");
        shelf.bringIn(List.of(row.build()));
        assertThat(shelf.titled("The Lamp").book().holding().copies())
                .hasSize(2)
                .allSatisfy(copy -> assertThat(copy.location().text()).isEqualTo("Hall / Shelf 2"))
                .first()
                .satisfies(copy -> assertThat(copy.note()).isEqualTo("→ Neighbour, 2024-01-05 – 2024-02-05"));
    }

    @Test
    void hundredRows_askTheLibraryTwice() {
        shelf.plan(IntStream.rangeClosed(1, 100)
                .mapToObj(i -> row(i, null, "Title " + i, "Anna Writer"))
                .toList());
        assertThat(shelf.questions()).isEqualTo(2);
    }

    private PlannedRow plan(ImportRow row) {
        return shelf.plan(List.of(row)).get(0);
    }

    private static ImportRow row(int number, String isbn, String title, String author) {
        RowBuilder row = new RowBuilder(number, null).isbn(isbn).title(title);
        new Names(row).any(author).done();
        return row.build();
    }

    /** Everything that a row can say. */
    private static ImportRow full(int number, String isbn) {
        RowBuilder row = new RowBuilder(number, null)
                .isbn(isbn)
                .title(isbn == null ? "Another Lamp" : "The Lamp")
                .pages("211")
                .labels(List.of("sea", "island"));
        new Names(row).any("Anna Writer").done();
        row.reading()
                .status(ReadingStatus.READ)
                .rating("4.5")
                .notes("Made up.")
                .finished(null, "2024-03-05")
                .timesRead(2);
        row.holding().possession(Possession.WANTED).added("2023-12-31");
        return row.build();
    }
}
