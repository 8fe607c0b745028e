package org.homelibrary.service.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.homelibrary.model.imports.ImportChoices;
import org.homelibrary.model.imports.ImportRow;
import org.homelibrary.model.imports.KnownBooks;
import org.homelibrary.model.imports.MatchingPlan;
import org.homelibrary.model.imports.PlannedRow;
import org.homelibrary.model.imports.RowMerge;
import org.homelibrary.model.imports.RowUndo;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.persistence.library.ReadingDao;
import org.homelibrary.persistence.library.ShelfDao;
import org.homelibrary.service.books.LibraryBooks;

/** The transactions of an import, each of some rows. Doing one again changes nothing more. */
@ApplicationScoped
@Transactional
class RowStore {

    private final LibraryBooks library;
    private final LibraryBookDao books;
    private final ReadingDao readings;
    private final ShelfDao shelves;
    private final Clock clock;

    protected RowStore() {
        this(null, null, null, null, null);
    }

    @Inject
    RowStore(LibraryBooks library, LibraryBookDao books, ReadingDao readings, ShelfDao shelves, Clock clock) {
        this.library = library;
        this.books = books;
        this.readings = readings;
        this.shelves = shelves;
        this.clock = clock;
    }

    KnownBooks known(Member member) {
        return memberBooks(member);
    }

    private MemberBooks memberBooks(Member member) {
        return new MemberBooks(member, library, books, shelves);
    }

    /** Plans rows, and stores nothing: in a transaction, so that the questions about them share a connection. */
    List<PlannedRow> plan(MatchingPlan plan, List<ImportRow> rows) {
        return plan.plan(rows);
    }

    /**
     * Brings rows in by what the library has now.
     *
     * @param journal is told what becomes of each row before anything of it is stored: what happens between the two, where a
     *     store cannot undo it, leaves a trace
     * @throws ConflictException when somebody adds or changes one of the books at the same time
     */
    List<RowResult> bringIn(
            Member member, List<ImportRow> rows, ImportChoices choices, Consumer<List<RowResult>> journal) {
        MemberBooks known = memberBooks(member);
        List<PlannedRow> planned = new MatchingPlan(known, choices).plan(rows);
        Map<UUID, Optional<ReaderBook>> stored = new LinkedHashMap<>();
        List<RowResult> results = new ArrayList<>();
        for (PlannedRow row : planned) {
            results.add(row.bookId() == null ? RowResult.nothing(row, null) : change(known, row, choices, stored));
        }
        journal.accept(results);
        stored.forEach(
                (bookId, before) -> save(before, known.findEvenDeleted(bookId).orElseThrow()));
        return results;
    }

    /** @param stored the books that rows change, as they were before the first did; empty for a new one */
    private RowResult change(
            MemberBooks known, PlannedRow planned, ImportChoices choices, Map<UUID, Optional<ReaderBook>> stored) {
        Optional<ReaderBook> there = known.findEvenDeleted(planned.bookId());
        stored.putIfAbsent(planned.bookId(), there);
        if (there.isEmpty()) {
            ReaderBook added = RowMerge.newBook(planned, known.member(), choices, clock.instant());
            known.remember(added);
            return new RowResult(planned, added.book(), planned.parts(), RowUndo.ofNew(added));
        }
        // a deleted book comes back, as when it is added by its form
        boolean isBack = there.get().book().isDeleted();
        ReaderBook before = isBack ? there.get().with(there.get().book().restored()) : there.get();
        RowMerge merged = RowMerge.into(before, planned.row(), choices);
        known.remember(merged.book());
        if (!isBack && merged.parts().isEmpty()) {
            return RowResult.nothing(planned, merged.book().book());
        }
        RowUndo undo = isBack ? RowUndo.ofNew(merged.book()) : RowUndo.of(before, merged.book());
        return new RowResult(planned, merged.book().book(), merged.parts(), undo);
    }

    private void save(Optional<ReaderBook> before, ReaderBook after) {
        if (before.isPresent()) {
            save(before.get(), after);
            return;
        }
        Reading reading = after.reading();
        boolean saysNothing = reading.equals(Reading.none(reading.id()));
        books.add(after.book(), saysNothing ? null : reading);
    }

    /**
     * Takes back what a row did.
     *
     * @return whether something stays because a person changed it since
     * @throws ConflictException when somebody changes the book at the same time
     */
    boolean undo(Member member, UUID bookId, RowUndo undo) {
        Optional<LibraryBook> there = library.find(member, bookId);
        if (there.isEmpty()) {
            return false;
        }
        ReaderBook now = library.withReading(member, there.get());
        boolean isOthersToo = readings.findMarks(there.get().id()).stream()
                .anyMatch(mark -> !mark.userId().equals(member.userId()));
        RowUndo.Undone undone = undo.undo(now, isOthersToo);
        if (undone.isRemoved()) {
            books.save(there.get().deleted(clock.instant()));
            return false;
        }
        save(now, undone.book());
        return undone.isPartial();
    }

    private void save(ReaderBook before, ReaderBook after) {
        library.save(before.book(), after.book());
        library.save(before.reading(), after.reading());
    }
}
