package org.homelibrary.service.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
     * @throws ConflictException when somebody adds or changes one of the books at the same time
     */
    List<RowResult> bringIn(Member member, List<ImportRow> rows, ImportChoices choices) {
        MemberBooks known = memberBooks(member);
        List<RowResult> results = new ArrayList<>();
        for (PlannedRow planned : new MatchingPlan(known, choices).plan(rows)) {
            results.add(planned.bookId() == null ? RowResult.nothing(planned, null) : bringIn(known, planned, choices));
        }
        return results;
    }

    private RowResult bringIn(MemberBooks known, PlannedRow planned, ImportChoices choices) {
        Optional<ReaderBook> there = known.findEvenDeleted(planned.bookId());
        if (there.isPresent()) {
            return merge(known, planned, there.get(), choices);
        }
        ReaderBook added = RowMerge.newBook(planned, known.member(), choices, clock.instant());
        Reading reading = added.reading();
        boolean saysNothing = reading.equals(Reading.none(reading.id()));
        LibraryBook book = books.add(added.book(), saysNothing ? null : reading);
        known.remember(new ReaderBook(book, saysNothing ? reading : reading.withVersion(1)));
        return new RowResult(planned, book, planned.parts(), RowUndo.ofNew(added));
    }

    /** A deleted book comes back, as when it is added by its form. */
    private RowResult merge(MemberBooks known, PlannedRow planned, ReaderBook stored, ImportChoices choices) {
        ReaderBook before =
                stored.book().isDeleted() ? stored.with(books.save(stored.book().restored())) : stored;
        RowMerge merged = RowMerge.into(before, planned.row(), choices);
        ReaderBook after = merged.book();
        ReaderBook saved = save(before, after);
        known.remember(saved);
        return merged.parts().isEmpty()
                ? RowResult.nothing(planned, saved.book())
                : new RowResult(planned, saved.book(), merged.parts(), RowUndo.of(before, after));
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

    private ReaderBook save(ReaderBook before, ReaderBook after) {
        return new ReaderBook(
                library.save(before.book(), after.book()), library.save(before.reading(), after.reading()));
    }
}
