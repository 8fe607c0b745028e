package org.homelibrary.model.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.TitleKey;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;

/** A library in memory into which rows are brought, as they are planned. */
public final class HouseholdShelf implements KnownBooks {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final Member ANN =
            Member.joining(UUID.randomUUID(), UUID.randomUUID(), MemberRole.OWNER, Instant.EPOCH);

    private final Map<UUID, ReaderBook> books = new HashMap<>();
    private final ImportChoices choices;
    private int questions;

    public HouseholdShelf() {
        this(ImportChoices.USUAL);
    }

    HouseholdShelf(ImportChoices choices) {
        this.choices = choices;
    }

    @Override
    public Map<UUID, ReaderBook> find(Set<UUID> bookIds) {
        questions++;
        return books.entrySet().stream()
                .filter(book -> bookIds.contains(book.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<ReaderBook> findByTitle(List<BookDetails> titled) {
        questions++;
        Set<String> titles =
                titled.stream().map(book -> TitleKey.of(book).title()).collect(Collectors.toSet());
        return books.values().stream()
                .filter(book ->
                        titles.contains(TitleKey.of(book.book().details()).title()))
                .toList();
    }

    public List<PlannedRow> plan(List<ImportRow> rows) {
        MatchingPlan plan = new MatchingPlan(this, choices);
        List<PlannedRow> planned = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += MAX_ASKED) {
            planned.addAll(plan.plan(rows.subList(i, Math.min(rows.size(), i + MAX_ASKED))));
        }
        return planned;
    }

    /** Brings rows in by what is planned for each. */
    public void bringIn(List<ImportRow> rows) {
        for (PlannedRow planned : plan(rows)) {
            if (planned.bookId() != null) {
                ReaderBook there = books.get(planned.bookId());
                books.put(
                        planned.bookId(),
                        there == null
                                ? RowMerge.newBook(planned, ANN, choices, NOW)
                                : RowMerge.into(there, planned.row(), choices).book());
            }
        }
    }

    /** What stands on it now, to be compared with later. */
    public Map<UUID, ReaderBook> books() {
        return Map.copyOf(books);
    }

    int questions() {
        return questions;
    }

    ReaderBook titled(String title) {
        return find(title).orElseThrow();
    }

    private Optional<ReaderBook> find(String title) {
        return books.values().stream()
                .filter(book -> title.equals(book.book().details().title()))
                .findFirst();
    }

    void changeReading(String title, UnaryOperator<Reading> change) {
        ReaderBook book = titled(title);
        books.put(book.bookId(), book.with(change.apply(book.reading())));
    }

    void changeBook(String title, UnaryOperator<LibraryBook> change) {
        ReaderBook book = titled(title);
        books.put(book.bookId(), book.with(change.apply(book.book())));
    }
}
