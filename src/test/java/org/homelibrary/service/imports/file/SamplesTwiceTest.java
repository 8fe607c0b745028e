package org.homelibrary.service.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.homelibrary.model.imports.HouseholdShelf;
import org.homelibrary.model.imports.ImportRow;
import org.homelibrary.model.imports.PlannedRow;
import org.homelibrary.model.imports.PlannedRow.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is brought in twice changes nothing, and a file of the same books from another program adds no book. */
class SamplesTwiceTest {

    @ParameterizedTest
    @CsvSource({
        "home-library.csv, 3",
        "goodreads-31.csv, 5",
        "goodreads-23-2026.csv, 5",
        "goodreads-23-after-excel.csv, 5",
        "storygraph.csv, 4",
        "librarything.tsv, 3",
        "libib.csv, 3",
        "clz-books.csv, 3",
        "calibre.csv, 3",
        "bookwyrm.csv, 2",
        "openreads.csv, 2",
        "openlibrary-reading-log.csv, 0",
        "jelu.csv, 2",
        "formulas.csv, 3"
    })
    void secondTime_changesNothing(String sample, int books) {
        HouseholdShelf shelf = new HouseholdShelf();
        List<ImportRow> rows = TestFile.sample(sample).rows();
        shelf.bringIn(rows);
        Map<?, ?> before = shelf.books();
        assertThat(before).hasSize(books);
        assertThat(shelf.plan(rows)).extracting(PlannedRow::outcome).isSubsetOf(Outcome.UNCHANGED, Outcome.UNREADABLE);
        shelf.bringIn(rows);
        assertThat(shelf.books()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"goodreads-23-2026.csv", "goodreads-23-after-excel.csv"})
    void sameBooksFromAnotherExport_addNoBook(String other) {
        HouseholdShelf shelf = new HouseholdShelf();
        shelf.bringIn(TestFile.sample("goodreads-31.csv").rows());
        shelf.bringIn(TestFile.sample(other).rows());
        assertThat(shelf.books()).hasSize(5);
    }
}
