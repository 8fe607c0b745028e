package org.homelibrary.service.archive;

import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.PrintedNumber;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.BookNumber;
import org.homelibrary.model.library.book.FieldMarks;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.book.LookupState;
import org.homelibrary.model.library.book.OfferDecisions;
import org.homelibrary.model.library.book.SourcedDetails;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.SyncStatus;

/** A book of an archive, with its reader's reading. Names and forms must not change: people keep such files for years. */
final class BookJson {

    private BookJson() {}

    static JsonObject of(ReaderBook readerBook) {
        LibraryBook book = readerBook.book();
        JsonLine line = new JsonLine()
                .with("id", book.id().bookId())
                .with("isbn", book.number().hasIsbn() ? book.number().isbn().value() : null)
                .with(
                        "printed_number",
                        book.number().printed() == null
                                ? null
                                : book.number().printed().value());
        for (BookField field : BookField.values()) {
            addField(line, field, book.details());
        }
        return line.with("origins", origins(book.marks()))
                .with("declined", book.offers().declinedText())
                .with("lookup", lookup(book.lookup()))
                .with("holding", HoldingJson.of(book.holding()))
                .with("reading", ReadingJson.of(readerBook.reading()))
                .build();
    }

    private static void addField(JsonLine line, BookField field, BookDetails details) {
        String name = name(field);
        switch (field) {
            case AUTHORS -> line.withTexts(name, details.authors());
            case TAGS -> line.withTexts(name, details.tags());
            case PAGES -> line.with(name, details.pages());
            case SERIES -> line.with(name, details.series() == null ? null : series(details.series()));
            default -> line.with(name, details.text(field));
        }
    }

    private static JsonObject series(Series series) {
        return new JsonLine()
                .with("name", series.name())
                .with("position", series.position())
                .build();
    }

    /** Who said a field, and when: {@code "title": "person 2026-05-04T10:00:00Z"}. */
    private static JsonObject origins(FieldMarks marks) {
        JsonLine origins = new JsonLine();
        marks.text()
                .lines()
                .map(line -> line.split(" ", 2))
                .forEach(mark -> origins.with(mark[0].toLowerCase(Locale.ROOT), mark[1]));
        return origins.build();
    }

    private static JsonObject lookup(LookupState lookup) {
        return new JsonLine()
                .with("status", lookup.status())
                .with("failure", lookup.failure())
                .with("attempts", lookup.attempts() == 0 ? null : lookup.attempts())
                .with("next", lookup.nextAt())
                .build();
    }

    /**
     * @param member whose book it becomes
     * @throws ArchiveException when it is no such book
     */
    static ReaderBook read(JsonObject object, Member member) {
        JsonFields fields = new JsonFields(object);
        try {
            LibraryBookId id = new LibraryBookId(member.libraryId(), required(fields.id("id")));
            LibraryBook book = new LibraryBook(
                    id,
                    number(fields),
                    new SourcedDetails(
                            details(fields),
                            FieldMarks.parse(marks(fields.fields("origins"))),
                            declined(fields.text("declined"))),
                    lookup(fields.fields("lookup")),
                    HoldingJson.read(fields.fields("holding")),
                    0);
            return new ReaderBook(book, ReadingJson.read(fields.fields("reading"), ReadingId.of(id, member.userId())));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ArchiveException("A book cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static UUID required(UUID id) {
        if (id == null) {
            throw new ArchiveException("A book has no id.");
        }
        return id;
    }

    private static BookNumber number(JsonFields fields) {
        String isbn = fields.text("isbn");
        String printed = fields.text("printed_number");
        return new BookNumber(
                isbn == null ? null : Isbn.parse(isbn).orElseThrow(() -> new ArchiveException(isbn + " is no ISBN.")),
                printed == null ? null : new PrintedNumber(printed));
    }

    private static OfferDecisions declined(String text) {
        if (text != null && !text.matches("[A-Z_]+=[0-9a-f]{8}(?:,[A-Z_]+=[0-9a-f]{8})*+")) {
            throw new ArchiveException("What was declined cannot be read.");
        }
        return OfferDecisions.parse(text, null);
    }

    private static BookDetails details(JsonFields fields) {
        Map<BookField, Object> details = new EnumMap<>(BookField.class);
        for (BookField field : BookField.values()) {
            Object value = value(field, fields);
            Object fitted = value == null ? null : field.fitted(value);
            if (fitted != null) {
                details.put(field, fitted);
            }
        }
        return new BookDetails(details);
    }

    private static Object value(BookField field, JsonFields fields) {
        String name = name(field);
        return switch (field) {
            case AUTHORS, TAGS -> fields.texts(name);
            case PAGES -> fields.number(name);
            case COVER -> fields.id(name);
            case SERIES -> {
                JsonFields series = fields.fields(name);
                String seriesName = series.text("name");
                yield seriesName == null ? null : new Series(seriesName, series.text("position"));
            }
            default -> fields.text(name);
        };
    }

    private static String marks(JsonFields origins) {
        StringBuilder text = new StringBuilder();
        for (String name : origins.object().keySet()) {
            String mark = origins.text(name);
            if (!mark.matches("\\S+ \\S+")) {
                throw new ArchiveException("The origin of \"" + name + "\" cannot be read.");
            }
            text.append(text.isEmpty() ? "" : "\n")
                    .append(name.toUpperCase(Locale.ROOT))
                    .append(' ')
                    .append(mark);
        }
        return text.toString();
    }

    /** What this version does not know is nothing to look up. */
    private static LookupState lookup(JsonFields fields) {
        Integer attempts = fields.number("attempts");
        return SyncStatus.ofWire(fields.text("status"))
                .map(status -> new LookupState(
                        status,
                        failure(fields.text("failure")),
                        attempts == null ? 0 : attempts,
                        fields.instant("next")))
                .orElse(LookupState.NOT_APPLICABLE);
    }

    private static LookupFailure failure(String name) {
        return Arrays.stream(LookupFailure.values())
                .filter(failure -> failure.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String name(BookField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
