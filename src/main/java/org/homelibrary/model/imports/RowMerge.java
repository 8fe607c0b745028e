package org.homelibrary.model.imports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.book.SourcedDetails;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;

/**
 * A book of a library, and its reader's reading, with what a row says where they say nothing. Nothing that is there is
 * replaced, what a person emptied stays empty, and the same row a second time changes nothing.
 *
 * @param parts what became another; empty when the row says nothing new
 */
public record RowMerge(ReaderBook book, Set<MergedPart> parts) {

    private static final LocalTime NOON = LocalTime.of(12, 0);

    public RowMerge {
        parts = Set.copyOf(parts);
    }

    /** The book that a row becomes which the library does not have. It says of no field that a person edited it. */
    public static ReaderBook newBook(PlannedRow planned, Member member, ImportChoices choices, Instant now) {
        LibraryBookId id = new LibraryBookId(member.libraryId(), planned.bookId());
        LibraryBook blank = planned.isbn() == null
                ? LibraryBook.byHand(id, member.userId(), now)
                : LibraryBook.withIsbn(member.libraryId(), planned.isbn(), member.userId(), now);
        Holding holding =
                blank.holding().addedAt(addedAt(planned.row().holding().addedOn(), now));
        ImportedHolding said = planned.row().holding();
        LocalDate due = said.possession() == Possession.BORROWED ? said.due() : null;
        LibraryBook held = blank.withHolding(said.possession() == null ? holding : holding.as(said.possession(), due));
        ReaderBook unread = new ReaderBook(held, Reading.none(ReadingId.of(id, member.userId())));
        return into(unread, planned.row(), choices).book();
    }

    /** Puts a row into a book that the library has. */
    public static RowMerge into(ReaderBook there, ImportRow row, ImportChoices choices) {
        LibraryBook book = book(there.book(), row, choices);
        Reading reading = reading(there.reading(), row, choices);
        Set<MergedPart> parts = EnumSet.noneOf(MergedPart.class);
        add(
                parts,
                MergedPart.TAGS,
                there.book().details().tags(),
                book.details().tags());
        add(
                parts,
                MergedPart.DETAILS,
                there.book().details().with(BookField.TAGS, null),
                book.details().with(BookField.TAGS, null));
        add(parts, MergedPart.COPIES, there.book().holding(), book.holding());
        add(parts, MergedPart.STATUS, there.status(), reading.status());
        add(parts, MergedPart.RATING, there.rating(), reading.rating());
        add(parts, MergedPart.NOTES, there.reading().notes(), reading.notes());
        add(parts, MergedPart.READS, there.reading().reads(), reading.reads());
        return new RowMerge(new ReaderBook(book, reading), parts);
    }

    private static void add(Set<MergedPart> parts, MergedPart part, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            parts.add(part);
        }
    }

    private static LibraryBook book(LibraryBook there, ImportRow row, ImportChoices choices) {
        List<Copy> copies = copies(there.id().bookId(), row.holding());
        LibraryBook said = new LibraryBook(
                there.id(),
                there.number(),
                SourcedDetails.NONE.with(row.details().with(BookField.TAGS, tags(there, row, choices))),
                there.lookup(),
                there.holding().withCopies(copies),
                0);
        // Tags are a set: a row adds those that are missing, unless a person has chosen them.
        LibraryBook open = there.marks().isEdited(BookField.TAGS)
                ? there
                : there.withDetails(there.details().with(BookField.TAGS, null));
        return open.gapsFilledFrom(said);
    }

    /** Null for none. */
    private static Object tags(LibraryBook there, ImportRow row, ImportChoices choices) {
        Set<String> tags = new LinkedHashSet<>(there.details().tags());
        row.labels().stream().filter(choices::isTag).forEach(tags::add);
        return BookField.TAGS.fitted(List.copyOf(tags));
    }

    /** Only copies of which the row says more than that there is one. */
    private static List<Copy> copies(UUID bookId, ImportedHolding said) {
        Copy first = new Copy(
                copyId(bookId, 1),
                said.location(),
                said.condition(),
                said.acquiredOn(),
                said.price(),
                said.acquiredFrom(),
                note(said));
        boolean saysMore = !first.equals(Copy.at(null, first.id()));
        int count = Math.min(Holding.MAX_COPIES, saysMore ? Math.max(1, said.copies()) : said.copies());
        return count == 1 && !saysMore
                ? List.of()
                : IntStream.rangeClosed(1, count)
                        .mapToObj(i -> i == 1 ? first : Copy.at(said.location(), copyId(bookId, i)))
                        .toList();
    }

    private static String note(ImportedHolding said) {
        if (said.lentTo() == null) {
            return said.note();
        }
        String loan = "→ " + said.lentTo().name()
                + Optional.ofNullable(said.lentTo().since())
                        .map(day -> ", " + day)
                        .orElse("")
                + Optional.ofNullable(said.lentTo().due())
                        .map(day -> " – " + day)
                        .orElse("");
        return said.note() == null ? loan : loan + "; " + said.note();
    }

    private static UUID copyId(UUID bookId, int number) {
        return UUID.nameUUIDFromBytes(("imported copy:" + bookId + ":" + number).getBytes(StandardCharsets.UTF_8));
    }

    private static Reading reading(Reading there, ImportRow row, ImportChoices choices) {
        ImportedReading said = row.reading();
        Reading filled = there.withReads(ReadsMerge.of(there.reads(), said.reads()));
        if (there.rating() == null) {
            filled = filled.rated(said.rating());
        }
        if (there.notes() == null) {
            filled = filled.withNotes(said.notes());
        }
        return filled.as(status(there, choices.status(row).orElse(null), said.reads()));
    }

    /**
     * A book goes on from to-read only. One that is being read is finished or given up only by a read that ended after all
     * that is known here; else the file is older than what the reader says.
     */
    private static ReadingStatus status(Reading there, ReadingStatus said, List<BookRead> saidReads) {
        if (said == null || said == ReadingStatus.TO_READ && there.status() != null) {
            return there.status();
        }
        if (there.status() == null || there.status() == ReadingStatus.TO_READ) {
            return said;
        }
        return there.status() == ReadingStatus.READING && said != ReadingStatus.READING && isNewer(saidReads, there)
                ? said
                : there.status();
    }

    private static boolean isNewer(List<BookRead> said, Reading there) {
        Optional<LocalDate> newest =
                said.stream().map(BookRead::ended).filter(Objects::nonNull).max(Comparator.naturalOrder());
        return newest.isPresent()
                && there.reads().stream()
                        .map(BookRead::lastDay)
                        .allMatch(day -> day == null || day.isBefore(newest.get()));
    }

    private static Instant addedAt(LocalDate day, Instant now) {
        Instant time = day == null ? now : day.atTime(NOON).toInstant(ZoneOffset.UTC);
        return time.isAfter(now) ? now : time;
    }
}
