package org.homelibrary.model.imports.job;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.model.imports.ImportRow;
import org.homelibrary.model.imports.ImportedIsbn.Certainty;
import org.homelibrary.model.imports.MergedPart;
import org.homelibrary.model.imports.PlannedRow;
import org.homelibrary.model.imports.PlannedRow.Outcome;
import org.homelibrary.model.imports.RowNote;
import org.homelibrary.model.imports.RowProblem;
import org.homelibrary.model.imports.RowUndo;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.text.TypedText;

/**
 * A row of a file as it is told to a person: what will happen to it, or what became of it.
 *
 * @param number of the row; 1 for the first below the header
 * @param title null when it has none
 * @param author null when it has none
 * @param isbn under which it comes in, or that is proposed; null when there is none
 * @param spoiled the number as it stands in the file, if it is damaged; else null
 * @param bookId null when nothing comes in
 * @param parts what it adds to a book that was there
 * @param earlierRow that is about the same book, or null
 * @param candidates how many other books of the title the library has
 * @param undo how it is taken back; null before it is in, and when it changed nothing
 * @param takenBack null before the import was undone
 */
public record RowReport(
        int number,
        String title,
        String author,
        Isbn isbn,
        String spoiled,
        Outcome outcome,
        Certainty confidence,
        RowProblem problem,
        UUID bookId,
        Set<MergedPart> parts,
        List<RowNote> notes,
        Integer earlierRow,
        int candidates,
        RowUndo undo,
        TakenBack takenBack) {

    /** What undoing left of a row. Names are stored and must not change. */
    public enum TakenBack {
        WHOLE,
        /** Something stays, because a person changed it since. */
        PARTLY
    }

    static final int MAX_TEXT_LENGTH = 200;

    public RowReport {
        Objects.requireNonNull(outcome);
        title = cut(title);
        author = cut(author);
        spoiled = cut(spoiled);
        parts = Set.copyOf(parts);
        notes = notes.stream()
                .map(note -> new RowNote(note.kind(), cut(note.text())))
                .toList();
    }

    private static String cut(String text) {
        return text == null ? null : TypedText.cut(text, MAX_TEXT_LENGTH);
    }

    public static RowReport of(PlannedRow planned) {
        return of(planned, planned.parts(), null);
    }

    /** @param undo null when it changed nothing */
    public static RowReport of(PlannedRow planned, Set<MergedPart> parts, RowUndo undo) {
        ImportRow row = planned.row();
        return new RowReport(
                row.number(),
                row.title(),
                row.details().authorLine(),
                row.isbn().isbn(),
                row.isbn().spoiled(),
                planned.outcome(),
                planned.confidence(),
                row.problem(),
                planned.bookId(),
                parts,
                row.notes(),
                planned.earlierRow(),
                planned.candidates().size(),
                undo,
                null);
    }

    /**
     * Returns this report, or the one of an earlier attempt that was broken off: it alone knows what the row changed.
     *
     * @param attempt of the same row, or null
     */
    public RowReport orOf(RowReport attempt) {
        return undo == null && attempt != null && attempt.undo != null && attempt.number == number ? attempt : this;
    }

    public RowReport takenBack(boolean isPartial) {
        return new RowReport(
                number,
                title,
                author,
                isbn,
                spoiled,
                outcome,
                confidence,
                problem,
                bookId,
                parts,
                notes,
                earlierRow,
                candidates,
                undo,
                isPartial ? TakenBack.PARTLY : TakenBack.WHOLE);
    }

    public boolean isToBeTakenBack() {
        return undo != null && takenBack == null;
    }
}
