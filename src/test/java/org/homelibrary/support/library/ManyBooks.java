package org.homelibrary.support.library;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;

/**
 * The books of a library of any size, and what a reader says of them. Of its books 9 are gone and the reader is reading 9;
 * each of the other lists has more than a page. Each is as it is when it is stored.
 */
public final class ManyBooks {

    public static final int FEW = 9;

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private ManyBooks() {}

    /** Two of three have a tag and a place. */
    public static LibraryBook book(UUID library, int i) {
        UUID id = UUID.nameUUIDFromBytes((library + "/" + i).getBytes(StandardCharsets.UTF_8));
        LibraryBook book = LibraryBook.byHand(new LibraryBookId(library, id), null, NOW.plusSeconds(i))
                .edited(BookField.TITLE, "The book with the number " + i, NOW)
                .edited(BookField.AUTHORS, List.of("Author Number " + i % 100), NOW)
                .edited(BookField.SERIES, i % 2 == 0 ? new Series("Series " + i % 20, "" + i) : null, NOW)
                .edited(BookField.PUBLISHED, i % 5 == 0 ? null : String.valueOf(1950 + i % 70), NOW)
                .edited(BookField.PAGES, i % 7 == 0 ? null : 100 + i % 500, NOW)
                .edited(BookField.TAGS, i % 3 == 0 ? null : List.of("fiction"), NOW)
                .withVersion(1);
        Copy copy = Copy.at(Location.parse("House / Shelf " + i % 40).orElseThrow(), id);
        Possession possession = i < FEW ? Possession.GONE : i % 3 == 0 ? Possession.WANTED : Possession.OWNED;
        return book.withHolding(book.holding().as(possession, null).withCopies(i % 3 == 0 ? List.of() : List.of(copy)));
    }

    /** Half of the books are read and rated, a third is to be read, and about the rest nothing is said. */
    public static Optional<Reading> reading(LibraryBook book, UUID reader, int i) {
        Reading none = Reading.none(ReadingId.of(book.id(), reader)).withVersion(1);
        if (i < FEW) {
            return Optional.of(none.as(ReadingStatus.READING));
        }
        if (i % 12 < 6) {
            BookRead read = new BookRead(null, LocalDate.of(2020, 1, 1).plusDays(i % 2000), true, null);
            return Optional.of(none.as(ReadingStatus.READ)
                    .rated(new Rating(1 + i / 7 % 10))
                    .withReads(List.of(read)));
        }
        return i % 12 < 10 ? Optional.of(none.as(ReadingStatus.TO_READ)) : Optional.empty();
    }
}
