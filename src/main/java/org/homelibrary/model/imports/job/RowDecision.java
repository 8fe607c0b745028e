package org.homelibrary.model.imports.job;

import java.util.Objects;
import org.homelibrary.model.imports.ImportRow;
import org.homelibrary.model.imports.ImportedIsbn;
import org.homelibrary.model.imports.RowProblem;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.text.TypedText;

/**
 * What a person decided about one row.
 *
 * @param isbn under which the row comes in; null for any other kind
 * @param title that the row has instead of its own, or null for its own
 */
public record RowDecision(Kind kind, Isbn isbn, String title) {

    /** What is to happen. Names are stored and must not change. */
    public enum Kind {
        /** The row stays out. */
        LEAVE_OUT,
        /** It comes in by what it is called, without an ISBN. */
        BY_HAND,
        /** It comes in by this ISBN. */
        ISBN
    }

    public RowDecision {
        Objects.requireNonNull(kind);
        if ((kind == Kind.ISBN) != (isbn != null)) {
            throw new IllegalArgumentException("an ISBN belongs to the decision for it, and to no other");
        }
        title = title == null || title.isBlank()
                ? null
                : TypedText.cut(title.replaceAll("\\s+", " ").strip(), BookField.TITLE.max());
    }

    public static RowDecision leaveOut() {
        return new RowDecision(Kind.LEAVE_OUT, null, null);
    }

    /** @param title null for that of the row */
    public static RowDecision byHand(String title) {
        return new RowDecision(Kind.BY_HAND, null, title);
    }

    /** @param title null for that of the row */
    public static RowDecision isbn(Isbn isbn, String title) {
        return new RowDecision(Kind.ISBN, isbn, title);
    }

    /** Returns the row as a person wants it. A reason for which it could not come in no longer counts, if it has a name now. */
    public ImportRow applyTo(ImportRow row) {
        if (kind == Kind.LEAVE_OUT) {
            return with(row, row.isbn(), row.details(), RowProblem.LEFT_OUT);
        }
        BookDetails details = title == null ? row.details() : row.details().with(BookField.TITLE, title);
        RowProblem problem = isbn == null && details.title() == null ? RowProblem.NO_TITLE : null;
        return with(row, isbn == null ? ImportedIsbn.NONE : ImportedIsbn.certain(isbn), details, problem);
    }

    private static ImportRow with(ImportRow row, ImportedIsbn isbn, BookDetails details, RowProblem problem) {
        return new ImportRow(
                row.number(),
                isbn,
                details,
                row.reading(),
                row.holding(),
                row.labels(),
                row.foreignNumber(),
                row.notes(),
                problem);
    }
}
