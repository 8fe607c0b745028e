package org.homelibrary.model.imports;

import java.util.List;
import java.util.Objects;
import org.homelibrary.model.library.book.BookDetails;

/**
 * One row of a file, as far as it can be read.
 *
 * @param number 1 for the first below the header
 * @param details without a cover
 * @param labels shelves and tags of the other program, whichever they become here; none that is a status
 * @param foreignNumber the number by which the other program knows the book, or null
 * @param notes what could not be taken over as it stands
 * @param problem null for a book that can be brought in
 */
public record ImportRow(
        int number,
        ImportedIsbn isbn,
        BookDetails details,
        ImportedReading reading,
        ImportedHolding holding,
        List<String> labels,
        String foreignNumber,
        List<RowNote> notes,
        RowProblem problem) {

    public ImportRow {
        if (number < 1) {
            throw new IllegalArgumentException("rows are counted from 1");
        }
        Objects.requireNonNull(isbn);
        Objects.requireNonNull(details);
        Objects.requireNonNull(reading);
        Objects.requireNonNull(holding);
        labels = List.copyOf(labels);
        notes = List.copyOf(notes);
    }

    /** A row that is no book. */
    public static ImportRow unusable(int number, RowProblem problem) {
        return new ImportRow(
                number,
                ImportedIsbn.NONE,
                BookDetails.NONE,
                ImportedReading.NONE,
                ImportedHolding.NONE,
                List.of(),
                null,
                List.of(),
                Objects.requireNonNull(problem));
    }

    public String title() {
        return details.title();
    }

    public boolean isUsable() {
        return problem == null;
    }
}
