package org.homelibrary.persistence.jpa.carryover;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homelibrary.model.edition.AuthorLine;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.Origins;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.PrintedNumber;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.BookNumber;
import org.homelibrary.model.library.book.FieldMark;
import org.homelibrary.model.library.book.FieldMarks;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.book.LookupState;
import org.homelibrary.model.library.book.OfferDecisions;
import org.homelibrary.model.library.book.SourcedDetails;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.SyncStatus;

/** A book of one reader's list, with its edition as the catalogues have it. */
final class OldBook {

    static final String SELECT = """
            SELECT b.user_id, b.book_id, b.isbn, b.printed_number, b.title, b.author, b.genre, b.language, b.description,
                   b.cover_id, b.publisher, b.published_date, b.pages, b.series_name, b.series_position, b.edited_fields,
                   b.provisional_fields, b.declined_words,
                   b.origins, b.status, b.rating_halves, b.sync_status, b.lookup_failure, b.lookup_attempts,
                   b.next_lookup_at, b.added_at, b.deleted_at,
                   e.title AS e_title, e.subtitle AS e_subtitle, e.authors AS e_authors, e.publisher AS e_publisher,
                   e.published_date AS e_published_date, e.pages AS e_pages, e.language AS e_language,
                   e.categories AS e_categories, e.description AS e_description, e.cover_id AS e_cover_id,
                   e.series_name AS e_series_name, e.series_position AS e_series_position, e.origins AS e_origins,
                   e.fetched_at AS e_fetched_at
            FROM user_books b LEFT OUTER JOIN books e ON e.id = b.book_id AND b.isbn IS NOT NULL""";

    /** The fields that one reader's list had no columns for at first: its pages showed those of the edition. */
    private static final List<BookField> SHOWN_OF_THE_EDITION =
            List.of(BookField.PUBLISHER, BookField.PUBLISHED, BookField.PAGES, BookField.LANGUAGE, BookField.SERIES);

    private static final int MAX_NAME_LENGTH = 100;

    private final OldRow row;
    private final UUID userId;
    private final LibraryBookId id;
    private final Isbn isbn;

    OldBook(OldRow row) throws SQLException {
        this.row = row;
        this.userId = row.id("user_id");
        this.id = new LibraryBookId(userId, row.id("book_id"));
        this.isbn = row.text("isbn") == null ? null : new Isbn(row.text("isbn"));
    }

    Reading reading() throws SQLException {
        Integer halves = row.number("rating_halves");
        return Reading.none(ReadingId.of(id, userId))
                .as(ReadingStatus.valueOf(row.text("status")))
                .rated(halves == null ? null : new Rating(halves));
    }

    LibraryBook book() throws SQLException {
        Optional<LibraryBook> edition = edition();
        Map<BookField, Object> values = values();
        Map<BookField, FieldMark> marks = marks(values);
        if (edition.isPresent()) {
            takeOver(edition.get(), values, marks);
        }
        String printed = row.text("printed_number");
        String failure = row.text("lookup_failure");
        return new LibraryBook(
                id,
                new BookNumber(isbn, printed == null ? null : new PrintedNumber(printed)),
                new SourcedDetails(
                        new BookDetails(values), new FieldMarks(marks), OfferDecisions.parse(declined(), null)),
                new LookupState(
                        SyncStatus.valueOf(row.text("sync_status")),
                        failure == null ? null : LookupFailure.valueOf(failure),
                        row.number("lookup_attempts"),
                        row.time("next_lookup_at")),
                new Holding(Possession.OWNED, null, List.of(), userId, row.time("added_at"), row.time("deleted_at")),
                1);
    }

    private Map<BookField, Object> values() throws SQLException {
        Map<BookField, Object> values = new EnumMap<>(BookField.class);
        values.put(BookField.TITLE, row.text("title"));
        values.put(BookField.AUTHORS, names(row.text("author")));
        values.put(BookField.GENRE, row.text("genre"));
        values.put(BookField.LANGUAGE, row.text("language"));
        values.put(BookField.DESCRIPTION, row.text("description"));
        values.put(BookField.COVER, row.id("cover_id"));
        values.put(BookField.PUBLISHER, row.text("publisher"));
        values.put(BookField.PUBLISHED, row.text("published_date"));
        values.put(BookField.PAGES, row.number("pages"));
        values.put(BookField.SERIES, series("series_name", "series_position"));
        values.values().removeIf(value -> value == null);
        return values;
    }

    /** Returns the persons in a line if joining them gives the same line again; otherwise the line is one person. */
    private static List<String> names(String line) {
        if (line == null) {
            return null;
        }
        String shown = line.replaceAll("\\s+", " ").strip();
        List<String> names = AuthorLine.parse(shown);
        boolean areNames = names.stream().allMatch(name -> name.length() <= MAX_NAME_LENGTH);
        return areNames && shown.equals(AuthorLine.of(names)) ? names : List.of(shown);
    }

    private Map<BookField, FieldMark> marks(Map<BookField, Object> values) throws SQLException {
        Map<BookField, FieldMark> marks = new EnumMap<>(BookField.class);
        Origins origins = Origins.parse(row.text("origins"));
        for (BookField field : values.keySet()) {
            field.source().flatMap(origins::of).ifPresent(origin -> marks.put(field, FieldMark.of(origin)));
        }
        for (BookField field : fields(row.text("edited_fields"))) {
            marks.put(field, FieldMark.byPerson(null));
        }
        for (BookField field : fields(row.text("provisional_fields"))) {
            marks.putIfAbsent(field, FieldMark.PROVISIONAL);
        }
        return marks;
    }

    private static List<BookField> fields(String names) {
        return Arrays.stream(names == null || names.isEmpty() ? new String[0] : names.split(","))
                .map(name -> name.equals("AUTHOR") ? BookField.AUTHORS : BookField.valueOf(name))
                .toList();
    }

    /** A line of authors is compared as a list from now on, so that its mark means nothing any more. */
    private String declined() throws SQLException {
        String words = row.text("declined_words");
        return Arrays.stream(words == null || words.isEmpty() ? new String[0] : words.split(","))
                .map(word -> word.split("=", 2))
                .flatMap(word -> Arrays.stream(BookField.values())
                        .filter(field -> field != BookField.AUTHORS
                                && field.source()
                                        .filter(source -> source.name().equals(word[0]))
                                        .isPresent())
                        .map(field -> field.name() + "=" + word[1]))
                .collect(Collectors.joining(","));
    }

    /**
     * Takes over values that only the edition had, and the origins of values that the book shares with it. An author or genre
     * that is empty in both loses its mark: earlier versions took it for edited whenever a form was saved.
     */
    private static void takeOver(LibraryBook edition, Map<BookField, Object> values, Map<BookField, FieldMark> marks) {
        Map<BookField, Object> known = edition.details().values();
        for (BookField field : List.of(BookField.AUTHORS, BookField.GENRE)) {
            if (!values.containsKey(field) && !known.containsKey(field)) {
                marks.remove(field);
            }
        }
        for (BookField field : SHOWN_OF_THE_EDITION) {
            if (known.containsKey(field) && !marks.containsKey(field)) {
                values.putIfAbsent(field, known.get(field));
            }
        }
        List<String> authors = edition.details().authors();
        if (!marks.containsKey(BookField.AUTHORS)
                && values.get(BookField.AUTHORS) instanceof List<?> names
                && String.valueOf(AuthorLine.of(authors)).equals(lineOf(names))) {
            values.put(BookField.AUTHORS, authors);
        }
        edition.marks().byField().forEach((field, mark) -> {
            if (known.get(field).equals(values.get(field))) {
                marks.putIfAbsent(field, mark);
            }
        });
    }

    private static String lineOf(List<?> names) {
        return AuthorLine.of(names.stream().map(String.class::cast).toList());
    }

    /** Returns a book with all values of its edition. */
    private Optional<LibraryBook> edition() throws SQLException {
        Instant fetched = row.time("e_fetched_at");
        if (fetched == null) {
            return Optional.empty();
        }
        BookMetadata metadata = new BookMetadata(
                row.text("e_title"),
                row.text("e_subtitle"),
                lines("e_authors"),
                row.text("e_publisher"),
                row.text("e_published_date"),
                row.number("e_pages"),
                row.text("e_language"),
                lines("e_categories"),
                row.text("e_description"),
                series("e_series_name", "e_series_position"));
        Book edition = new Book(isbn, metadata, Origins.parse(row.text("e_origins")), row.id("e_cover_id"), fetched);
        return Optional.of(LibraryBook.withIsbn(userId, isbn, userId, fetched).filledFrom(edition));
    }

    private List<String> lines(String column) throws SQLException {
        String text = row.text(column);
        return text == null ? List.of() : List.of(text.split("\n"));
    }

    private Series series(String nameColumn, String positionColumn) throws SQLException {
        String name = row.text(nameColumn);
        return name == null || name.isBlank() ? null : new Series(name, row.text(positionColumn));
    }
}
