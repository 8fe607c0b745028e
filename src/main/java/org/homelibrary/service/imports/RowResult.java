package org.homelibrary.service.imports;

import java.util.Objects;
import java.util.Set;
import org.homelibrary.model.imports.MergedPart;
import org.homelibrary.model.imports.PlannedRow;
import org.homelibrary.model.imports.RowUndo;
import org.homelibrary.model.library.book.LibraryBook;

/**
 * What became of a row.
 *
 * @param planned as it was decided just before
 * @param book as it becomes; null when nothing comes in
 * @param parts what it changed in a book that was there
 * @param undo null when nothing changed
 */
public record RowResult(PlannedRow planned, LibraryBook book, Set<MergedPart> parts, RowUndo undo) {

    public RowResult {
        Objects.requireNonNull(planned);
        parts = Set.copyOf(parts);
    }

    static RowResult nothing(PlannedRow planned, LibraryBook book) {
        return new RowResult(planned, book, Set.of(), null);
    }

    public boolean isNewBook() {
        return undo != null && undo.created();
    }
}
