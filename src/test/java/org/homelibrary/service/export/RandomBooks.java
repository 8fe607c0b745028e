package org.homelibrary.service.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.PrintedNumber;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.CopyCondition;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;

/** Books of every kind, with texts that files, spreadsheets and web pages take for something else. The same for a seed. */
final class RandomBooks {

    private static final String[] PIECES =
            ("=1+1 + - @SUM(A1) ' \" \"\" , ; <b>bold</b> &amp; \\n read =\"x\" [i] é ß \u05e9\u05dc\u05d5\u05dd \u200f 😀"
                            + " 👩‍👧 ＝1 本 e\u0301 0140013997 03/05/2024 sep=; a/b Doe, The TAB LINE LINE BLANK BLANK")
                    .replace("TAB", "\t")
                    .replace("LINE", "\n")
                    .split(" ");

    private final Random random;

    RandomBooks(long seed) {
        random = new Random(seed);
    }

    ReaderBook next(Member member) {
        boolean hasIsbn = random.nextBoolean();
        Isbn isbn = Isbn.ofBody("978" + (100_000_000 + random.nextInt(900_000_000)));
        Instant added = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(10_000_000));
        LibraryBookId byHand = new LibraryBookId(member.libraryId(), new UUID(random.nextLong(), random.nextLong()));
        LibraryBook book = hasIsbn
                ? LibraryBook.withIsbn(member.libraryId(), isbn, member.userId(), added)
                : LibraryBook.byHand(byHand, member.userId(), added);
        if (random.nextInt(5) == 0) {
            book = book.bearing(new PrintedNumber("9780" + random.nextInt(1000)));
        }
        return new ReaderBook(
                book.withDetails(details(!hasIsbn)).withHolding(holding(book.holding())),
                reading(ReadingId.of(book.id(), member.userId())));
    }

    private BookDetails details(boolean needsTitle) {
        BookDetails details = BookDetails.NONE;
        for (BookField field : BookField.values()) {
            if (random.nextBoolean()) {
                details = details.with(field, field.fitted(value(field)));
            }
        }
        return needsTitle && details.title() == null ? details.with(BookField.TITLE, "=2") : details;
    }

    private Object value(BookField field) {
        return switch (field) {
            case AUTHORS, TAGS ->
                IntStream.range(0, random.nextInt(5)).mapToObj(i -> text()).toList();
            case SERIES -> new Series("=" + text(), random.nextBoolean() ? null : "+" + random.nextInt(30));
            case PAGES -> random.nextInt(2000);
            case COVER -> new UUID(random.nextLong(), random.nextLong());
            default -> text();
        };
    }

    private Holding holding(Holding added) {
        Possession possession = one(Possession.values());
        List<Copy> copies = Stream.generate(this::copy).limit(random.nextInt(3)).toList();
        return added.as(possession, possession == Possession.BORROWED ? day() : null)
                .withCopies(copies);
    }

    private Copy copy() {
        String price = text();
        return new Copy(
                new UUID(random.nextLong(), random.nextLong()),
                random.nextBoolean() ? null : new Location(List.of("=Attic", "-Shelf " + random.nextInt(9))),
                random.nextBoolean() ? null : one(CopyCondition.values()),
                day(),
                price.length() > Copy.MAX_PRICE_LENGTH ? "-5 €" : price,
                text(),
                text());
    }

    private Reading reading(ReadingId id) {
        if (random.nextInt(4) == 0) {
            return Reading.none(id);
        }
        List<BookRead> reads = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            LocalDate started = day();
            LocalDate ended = started == null ? day() : started.plusDays(random.nextInt(90));
            Integer lastPage = random.nextBoolean() ? null : random.nextInt(900);
            reads.add(new BookRead(started, random.nextInt(4) == 0 ? null : ended, random.nextBoolean(), lastPage));
        }
        return Reading.none(id)
                .as(random.nextInt(5) == 0 ? null : one(ReadingStatus.values()))
                .rated(random.nextBoolean() ? null : new Rating(1 + random.nextInt(10)))
                .withNotes(text())
                .withReads(reads);
    }

    /** Null for none. */
    private LocalDate day() {
        return random.nextInt(3) == 0 ? null : LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_000));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(7); pieces > 0; pieces--) {
            String piece = one(PIECES);
            text.append(piece.equals("BLANK") ? " " : piece);
        }
        return text.toString();
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
