package org.homelibrary.service.imports.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.homelibrary.model.imports.DateOrder;
import org.homelibrary.model.imports.ImportRow;
import org.homelibrary.model.imports.ImportedIsbn;
import org.homelibrary.model.imports.ImportedIsbn.Certainty;
import org.homelibrary.model.imports.RowNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single cells: what spreadsheets and programs make of numbers, days and ratings. */
class CellsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "9780140013993, 0140013997, 9780140013993, CERTAIN",
                "978-0-14-001399-3, -, 9780140013993, CERTAIN",
                "9780140013993.0, -, 9780140013993, CERTAIN",
                "[0140013997], -, 9780140013993, CERTAIN",
                "-, 140013997, 9780140013993, LIKELY",
                "-, 80442957X, 9780804429573, LIKELY",
                "'9,78014E+12', 140013997, 9780140013993, LIKELY",
                "9.78E+12, 0306406152, 9780306406157, LIKELY",
                "9.78014E+12, 0306406152, 9780306406157, DOUBTFUL",
                "9780140013993, 0306406152, 9780140013993, DOUBTFUL",
                "9780140013993, 306406152, 9780140013993, DOUBTFUL",
                "9780140013993, 140013997, 9780140013993, CERTAIN",
                "9.78014E+12, -, -, -",
                "9780140013994, -, -, -",
                "0d1f9c5e-0000-4000-8000-000000000001, -, -, -",
                "B000000001, -, -, -"
            })
    void isbn_isReadAndRepaired(String first, String second, String expected, Certainty certainty) {
        ImportedIsbn isbn = IsbnCells.read(Arrays.asList(first, second));
        assertThat(isbn.isbn() == null ? null : isbn.isbn().value()).isEqualTo(expected);
        assertThat(isbn.certainty()).isEqualTo(certainty);
    }

    @Test
    void isbnThatIsSpoiled_isKeptAsItStands() {
        assertThat(IsbnCells.read(List.of("9.78014E+12")).spoiled()).isEqualTo("9.78014E+12");
        assertThat(IsbnCells.read(List.of("9780140013994")).spoiled()).isEqualTo("9780140013994");
        assertThat(IsbnCells.read(List.of("B000000001"))).isEqualTo(ImportedIsbn.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2024-03-05, DAY_FIRST, 2024-03-05, -",
                "2024/3/5, DAY_FIRST, 2024-03-05, -",
                "2024-03-05T20:00:00.000, DAY_FIRST, 2024-03-05, -",
                "2023-12-31T23:30:00-05:00, DAY_FIRST, 2023-12-31, -",
                "[2007-04-16], DAY_FIRST, 2007-04-16, -",
                "31/12/2023, MONTH_FIRST, 2023-12-31, -",
                "12/31/23, DAY_FIRST, 2023-12-31, -",
                "03/05/2024, DAY_FIRST, 2024-05-03, -",
                "03/05/2024, MONTH_FIRST, 2024-03-05, -",
                "03/05/2024, -, 2024-05-03, DATE_DOUBTFUL",
                "05/05/2024, -, 2024-05-05, -",
                "03.05.2024, MONTH_FIRST, 2024-05-03, -",
                "'Mar 05, 2024', DAY_FIRST, 2024-03-05, -",
                "'Dec 31, 2023 18:05:00', DAY_FIRST, 2023-12-31, -",
                "5. März 2024, DAY_FIRST, 2024-03-05, -",
                "45356, DAY_FIRST, 2024-03-05, -",
                "0101-01-01T00:00:00+00:00, DAY_FIRST, -, -",
                "########, DAY_FIRST, -, DATE_UNREADABLE",
                "2024, DAY_FIRST, -, DATE_UNREADABLE",
                "2024-02-30, DAY_FIRST, -, DATE_UNREADABLE"
            })
    void day_isRead(String cell, DateOrder order, LocalDate day, RowNote.Kind problem) {
        assertThat(DayCell.read(cell, order)).isEqualTo(new DayCell(day, problem));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 5, 4, false",
        "4.25, 5, 4.5, true",
        "'4,5', 5, 4.5, false",
        "0.25, 5, 0.5, true",
        "0.1, 5, 0.5, true",
        "8, 10, 4, false",
        "7, 10, 3.5, false",
        "3.91, 5, 4, true"
    })
    void rating_isRoundedToHalfStarsAndSaid(String cell, int best, String stars, boolean isRounded) {
        RowBuilder row = new RowBuilder(1, null).title("x");
        row.reading().rating(cell, best);
        ImportRow read = row.build();
        assertThat(read.reading().rating().wire()).isEqualTo(stars);
        assertThat(read.notes().contains(new RowNote(RowNote.Kind.RATING_ROUNDED, cell)))
                .isEqualTo(isRounded);
    }

    @Test
    void ratingThatIsNone_isNone() {
        RowBuilder row = new RowBuilder(1, null).title("x");
        row.reading().rating("0").rating("").rating("9").rating("good");
        assertThat(row.build().reading().rating()).isNull();
        assertThat(row.build().notes()).extracting(RowNote::text).containsExactly("9", "good");
    }

    @ParameterizedTest
    @CsvSource({"eng, en", "German, de", "Deutsch, de", "français, fr", "'eng, deu', en", "'Greek, Ancient', el"})
    void language_isReadByCodeOrName(String cell, String code) {
        assertThat(LanguageNames.code(cell)).isEqualTo(code);
    }
}
