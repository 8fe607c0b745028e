package org.homelibrary.model.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homelibrary.model.imports.ImportedIsbn.Certainty;
import org.homelibrary.model.imports.PlannedRow.Outcome;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.TitleKey;
import org.homelibrary.model.library.reading.ReaderBook;

/**
 * Says of each row of a file what will happen to it in a library. A row with an ISBN is the book of this ISBN. One without
 * is the book that has its title and authors, if there is exactly one, which is said with less confidence unless it came in
 * the same way; other books of the title are offered, and never taken.
 *
 * <p>Serves one file, whose rows come in their order. Remembers of a row its number and the ids of its book.
 */
public final class MatchingPlan {

    /** Stands for several books of the same title and authors. */
    private static final UUID SEVERAL = new UUID(0, 0);

    private final KnownBooks known;
    private final ImportChoices choices;
    private final Map<UUID, Integer> rows = new HashMap<>();

    /** The books that came in by an ISBN, by the ids that they would have without one. */
    private final Map<UUID, UUID> byIsbn = new HashMap<>();

    public MatchingPlan(KnownBooks known, ImportChoices choices) {
        this.known = known;
        this.choices = choices;
    }

    /**
     * Plans the next rows, by at most two questions to the library.
     *
     * @param batch at most {@link KnownBooks#MAX_ASKED}
     */
    public List<PlannedRow> plan(List<ImportRow> batch) {
        if (batch.size() > KnownBooks.MAX_ASKED) {
            throw new IllegalArgumentException("at most " + KnownBooks.MAX_ASKED + " rows at once");
        }
        List<ImportRow> usable = batch.stream().filter(ImportRow::isUsable).toList();
        Set<UUID> ids = usable.stream().map(MatchingPlan::ownId).collect(Collectors.toSet());
        Map<UUID, ReaderBook> byId = ids.isEmpty() ? Map.of() : known.find(ids);
        Map<String, List<ReaderBook>> byTitle = byTitle(usable.stream()
                .filter(row -> !isByIsbn(row) && !byId.containsKey(ownId(row)))
                .map(ImportRow::details)
                .toList());
        List<PlannedRow> planned = new ArrayList<>();
        for (ImportRow row : batch) {
            planned.add(row.isUsable() ? plan(row, byId, byTitle) : PlannedRow.unusable(row));
        }
        return planned;
    }

    private Map<String, List<ReaderBook>> byTitle(List<BookDetails> titled) {
        return titled.isEmpty()
                ? Map.of()
                : known.findByTitle(titled).stream()
                        .collect(Collectors.groupingBy(book -> key(book).title()));
    }

    private PlannedRow plan(ImportRow row, Map<UUID, ReaderBook> byId, Map<String, List<ReaderBook>> byTitle) {
        UUID id = ownId(row);
        ReaderBook there = byId.get(id);
        if (there != null) {
            return merged(row, there, isByIsbn(row) ? row.isbn().certainty() : Certainty.CERTAIN, List.of());
        }
        if (isByIsbn(row)) {
            byIsbn.merge(TitleKey.of(row.details()).bookId(1), id, MatchingPlan::both);
            Outcome outcome = row.isbn().spoiled() == null ? Outcome.NEW : Outcome.DAMAGED;
            return added(row, outcome, row.isbn().certainty(), List.of());
        }
        List<ReaderBook> titled =
                byTitle.getOrDefault(TitleKey.of(row.details()).title(), List.of());
        List<ReaderBook> same = titled.stream()
                .filter(book -> key(book).equals(TitleKey.of(row.details())))
                .toList();
        UUID earlier = byIsbn.get(id);
        if (!row.details().authors().isEmpty() && same.size() + (earlier == null ? 0 : 1) == 1) {
            if (earlier == null) {
                return merged(row, same.get(0), Certainty.LIKELY, others(titled, same.get(0)));
            }
            if (!earlier.equals(SEVERAL)) {
                return new PlannedRow(
                        row,
                        Outcome.MERGED,
                        Certainty.LIKELY,
                        earlier,
                        Set.of(),
                        earlier(earlier, row),
                        others(titled, null));
            }
        }
        boolean isSpoiled = row.isbn().spoiled() != null || row.isbn().isKnown();
        boolean isDoubtful = isSpoiled || !titled.isEmpty();
        return added(
                row,
                isSpoiled ? Outcome.DAMAGED : Outcome.BY_HAND,
                isDoubtful ? Certainty.DOUBTFUL : Certainty.CERTAIN,
                others(titled, null));
    }

    private PlannedRow merged(ImportRow row, ReaderBook there, Certainty confidence, List<UUID> candidates) {
        Set<MergedPart> parts = RowMerge.into(there, row, choices).parts();
        Outcome outcome = parts.isEmpty() ? Outcome.UNCHANGED : Outcome.MERGED;
        return new PlannedRow(
                row, outcome, confidence, there.bookId(), parts, earlier(there.bookId(), row), candidates);
    }

    /** A new book; or, the second time in this file, what is merged into it. */
    private PlannedRow added(ImportRow row, Outcome outcome, Certainty confidence, List<UUID> candidates) {
        UUID id = ownId(row);
        Integer earlier = earlier(id, row);
        return new PlannedRow(
                row, earlier == null ? outcome : Outcome.MERGED, confidence, id, Set.of(), earlier, candidates);
    }

    private Integer earlier(UUID id, ImportRow row) {
        return rows.putIfAbsent(id, row.number());
    }

    /** The id that the row's book has if it comes in by this row. */
    private static UUID ownId(ImportRow row) {
        return isByIsbn(row)
                ? row.isbn().isbn().bookId()
                : TitleKey.of(row.details()).bookId(1);
    }

    /** A doubtful ISBN is only proposed, as long as the row has a title to come in by. */
    private static boolean isByIsbn(ImportRow row) {
        return row.isbn().isKnown() && (row.isbn().certainty() != Certainty.DOUBTFUL || row.title() == null);
    }

    private static UUID both(UUID one, UUID other) {
        return one.equals(other) ? one : SEVERAL;
    }

    private static TitleKey key(ReaderBook book) {
        return TitleKey.of(book.book().details());
    }

    private static List<UUID> others(List<ReaderBook> books, ReaderBook taken) {
        Set<UUID> seen = new HashSet<>();
        return books.stream()
                .filter(book -> book != taken && seen.add(book.bookId()))
                .map(ReaderBook::bookId)
                .toList();
    }
}
