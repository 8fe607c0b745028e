package org.homelibrary.service.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.edition.Cover;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.persistence.CoverDao;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.persistence.library.ReadingDao;

/** Moves one book to another library, in one transaction that is harmless to repeat. */
@ApplicationScoped
@Transactional
public class BookMove {

    private LibraryBookDao books;
    private ReadingDao readings;
    private CoverDao covers;
    private Clock clock;

    protected BookMove() {}

    @Inject
    public BookMove(LibraryBookDao books, ReadingDao readings, CoverDao covers, Clock clock) {
        this.books = books;
        this.readings = readings;
        this.covers = covers;
        this.clock = clock;
    }

    /**
     * Moves a book with what the member says about it. Where the other library has the book, as the same ISBN, its fields win,
     * and only those that are empty are filled; so it is with what the member said there. A deleted book goes nowhere, and is
     * gone.
     */
    public void move(LibraryBookId id, Member into) {
        Optional<LibraryBook> found = books.find(id);
        if (found.isEmpty()) {
            return;
        }
        LibraryBook book = found.get();
        Optional<Cover> ownCover = ownCover(book);
        if (!book.isDeleted()) {
            put(book, ownCover, into);
        }
        books.purge(List.of(id));
        ownCover.ifPresent(cover -> covers.delete(cover.getId()));
    }

    private void put(LibraryBook book, Optional<Cover> ownCover, Member into) {
        LibraryBookId id = new LibraryBookId(into.libraryId(), book.id().bookId());
        ReadingId readingId = ReadingId.of(id, into.userId());
        Optional<Reading> said = readings.find(ReadingId.of(book.id(), into.userId()));
        Optional<LibraryBook> there = books.find(id);
        if (there.isEmpty()) {
            books.add(
                    withCoverOf(into.libraryId(), book, ownCover).moved(into.libraryId()),
                    said.map(reading -> reading.moved(readingId)).orElse(null));
            return;
        }
        fill(there.get(), book, ownCover);
        said.ifPresent(reading -> readings.save(readings.find(readingId)
                .map(own -> own.gapsFilledFrom(reading))
                .orElseGet(() -> reading.moved(readingId))));
    }

    private void fill(LibraryBook there, LibraryBook book, Optional<Cover> ownCover) {
        boolean lacksCover =
                !there.details().has(BookField.COVER) && !there.marks().isEdited(BookField.COVER);
        LibraryBook filled = (there.isDeleted() ? there.restored() : there)
                .gapsFilledFrom(lacksCover ? withCoverOf(there.id().libraryId(), book, ownCover) : book);
        if (!filled.equals(there)) {
            books.save(filled);
        }
    }

    /** The book with its cover, if it was chosen by a person, stored once more as the other library's. */
    private LibraryBook withCoverOf(UUID libraryId, LibraryBook book, Optional<Cover> ownCover) {
        return ownCover.map(own -> new Cover(libraryId, book.id().bookId(), own.getMediaType(), own.getBytes()))
                .map(cover -> {
                    covers.save(cover);
                    return book.withOwnCover(cover.getId(), clock.instant());
                })
                .orElse(book);
    }

    private Optional<Cover> ownCover(LibraryBook book) {
        return Optional.ofNullable(book.details().coverId())
                .flatMap(covers::find)
                .filter(cover -> book.id().libraryId().equals(cover.getOwnerId()));
    }
}
