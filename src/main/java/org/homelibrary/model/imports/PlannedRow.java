package org.homelibrary.model.imports;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.model.imports.ImportedIsbn.Certainty;
import org.homelibrary.model.isbn.Isbn;

/**
 * What will happen to a row, unless a person decides otherwise.
 *
 * @param confidence how sure it is that this is the right book; null when nothing comes in
 * @param bookId the book that the row becomes or is merged into; null when nothing comes in
 * @param parts what the row adds to a book that is there already; empty for a new one
 * @param earlierRow the row of the same file that is about the same book, or null
 * @param candidates other books of the library with the same title, to be offered
 */
public record PlannedRow(
        ImportRow row,
        Outcome outcome,
        Certainty confidence,
        UUID bookId,
        Set<MergedPart> parts,
        Integer earlierRow,
        List<UUID> candidates) {

    /** What happens to the row. */
    public enum Outcome {
        /** A new book, to be looked up by its ISBN. */
        NEW,
        /** A new book as it stands in the file: it has no ISBN. */
        BY_HAND,
        /**
         * A new book whose number is spoiled. A likely ISBN is taken; of a doubtful one, or none, the book comes in as it
         * stands in the file, and the ISBN is proposed.
         */
        DAMAGED,
        /** The book is there already and gets what it lacks. */
        MERGED,
        /** The book is there already and says all that the row does. */
        UNCHANGED,
        /** Nothing comes in; the row says why. */
        UNREADABLE,
        /** Nothing comes in, because a person wants it so. */
        LEFT_OUT
    }

    public PlannedRow {
        Objects.requireNonNull(row);
        Objects.requireNonNull(outcome);
        parts = Set.copyOf(parts);
        candidates = List.copyOf(candidates);
        if ((bookId == null) != (outcome == Outcome.UNREADABLE || outcome == Outcome.LEFT_OUT)) {
            throw new IllegalArgumentException("every row that comes in is about a book");
        }
    }

    /** Of a row that is not usable. */
    static PlannedRow unusable(ImportRow row) {
        Outcome outcome = row.problem() == RowProblem.LEFT_OUT ? Outcome.LEFT_OUT : Outcome.UNREADABLE;
        return new PlannedRow(row, outcome, null, null, Set.of(), null, List.of());
    }

    /** The ISBN under which the book comes in; null when it comes in as it stands in the file. */
    public Isbn isbn() {
        Isbn isbn = row.isbn().isbn();
        return isbn != null && isbn.bookId().equals(bookId) ? isbn : null;
    }
}
