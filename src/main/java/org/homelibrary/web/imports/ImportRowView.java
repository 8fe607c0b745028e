package org.homelibrary.web.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.homelibrary.model.imports.ImportedIsbn.Certainty;
import org.homelibrary.model.imports.PlannedRow.Outcome;
import org.homelibrary.model.imports.job.ImportState;
import org.homelibrary.model.imports.job.RowDecision;
import org.homelibrary.model.imports.job.RowReport;
import org.homelibrary.model.imports.job.RowReport.TakenBack;
import org.homelibrary.web.imports.RowsForm.Way;
import org.homelibrary.web.render.PageContext;

/**
 * One row of an import.
 *
 * @param decision of the member, or null
 * @param isThere whether its book can be looked at
 */
public record ImportRowView(RowReport row, RowDecision decision, boolean isThere) {

    static ImportRowView of(RowReport row, RowDecision decision, ImportState state) {
        boolean isOfLibrary =
                row.outcome() == Outcome.MERGED && row.earlierRow() == null || row.outcome() == Outcome.UNCHANGED;
        boolean isGone = row.takenBack() == TakenBack.WHOLE && row.undo().created();
        boolean isIn = state != ImportState.PREVIEW && row.undo() != null && !isGone;
        return new ImportRowView(row, decision, row.bookId() != null && (isOfLibrary || isIn));
    }

    public String bookPath() {
        return "/books/" + row.bookId();
    }

    /** Where editions are found for a book that came in without ISBN; null for any other. */
    public String findPath() {
        boolean isOffered = isThere && row.outcome() == Outcome.BY_HAND;
        return isOffered ? "/books/find?for=" + row.bookId() : null;
    }

    public String title(PageContext page) {
        if (row.title() != null) {
            return row.title();
        }
        return row.isbn() == null ? page.text("import.untitled") : row.isbn().value();
    }

    /** Whether somebody should look at it. */
    public boolean needsALook() {
        return row.outcome() == Outcome.UNREADABLE || row.confidence() == Certainty.DOUBTFUL;
    }

    /** What there is to say about it, a sentence each. */
    public List<String> sentences(PageContext page) {
        List<String> sentences = new ArrayList<>();
        if (row.problem() != null) {
            sentences.add(page.text("import.problem." + row.problem().name()));
        }
        if (row.spoiled() != null) {
            sentences.add(
                    row.isbn() == null
                            ? page.text("import.spoiled", row.spoiled())
                            : page.text(
                                    "import.proposed", row.spoiled(), row.isbn().value()));
        }
        if (row.confidence() != null && row.confidence() != Certainty.CERTAIN) {
            sentences.add(page.text("import.confidence." + row.confidence().name()));
        }
        if (!row.parts().isEmpty() && row.outcome() == Outcome.MERGED) {
            sentences.add(page.text(
                    "import.adds",
                    row.parts().stream()
                            .sorted()
                            .map(part -> page.text("import.part." + part.name()))
                            .collect(Collectors.joining(", "))));
        }
        if (row.earlierRow() != null) {
            sentences.add(page.text("import.earlierRow", String.valueOf(row.earlierRow())));
        }
        if (row.candidates() > 0) {
            sentences.add(page.text("import.candidates", row.candidates()));
        }
        row.notes()
                .forEach(note ->
                        sentences.add(page.text("import.note." + note.kind().name(), note.text())));
        if (row.takenBack() != null) {
            sentences.add(page.text("import.takenBack." + row.takenBack().name()));
        }
        return sentences;
    }

    /** As the form calls it. */
    public String way() {
        return Way.of(decision).wire();
    }

    /** What stands in the field for its ISBN. */
    public String typedIsbn() {
        if (decision != null && decision.isbn() != null) {
            return decision.isbn().value();
        }
        return row.isbn() == null ? "" : row.isbn().value();
    }

    public String typedTitle() {
        return decision != null && decision.title() != null ? decision.title() : "";
    }
}
