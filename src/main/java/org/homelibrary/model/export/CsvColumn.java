package org.homelibrary.model.export;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homelibrary.model.WireName;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.PrintedNumber;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.ReadingStatus;

/**
 * The columns of the table of a reader's books, in their order. First those of Goodreads, with its names and in its forms, so
 * that other programs can read them; then ours, which say exactly what Goodreads' forms cannot: half stars, several authors,
 * every read. Names and forms must not change, because people keep such files.
 *
 * <p>Of several copies the table has the number, and the details of the first.
 */
public enum CsvColumn {
    /** Comes first, because programs that do not know the mark at the beginning of the file lose the first column. */
    ID("Home Library Id", book -> book.bookId().toString()),
    TITLE("Title", BookField.TITLE),
    AUTHOR(
            "Author",
            book -> book.book().details().authors().stream().findFirst().orElse(null)),
    ADDITIONAL_AUTHORS(
            "Additional Authors",
            book -> book.book().details().authors().stream().skip(1).collect(Collectors.joining(", "))),
    ISBN("ISBN", book -> isbn(book).flatMap(Isbn::isbn10).orElse(null)),
    ISBN13("ISBN13", book -> isbn(book).map(Isbn::value).orElse(null)),
    /** In whole stars, half ones rounded up; 0 is none. */
    MY_RATING(
            "My Rating",
            book -> book.rating() == null ? "0" : String.valueOf((book.rating().halves() + 1) / 2)),
    PUBLISHER("Publisher", BookField.PUBLISHER),
    NUMBER_OF_PAGES("Number of Pages", BookField.PAGES),
    YEAR_PUBLISHED("Year Published", book -> year(book.book().details().published())),
    DATE_READ(
            "Date Read",
            book -> book.reading().lastFinished().map(CsvColumn::slashed).orElse(null)),
    DATE_ADDED(
            "Date Added",
            (book, zone) -> slashed(LocalDate.ofInstant(book.book().holding().addedAt(), zone))),
    BOOKSHELVES("Bookshelves", book -> String.join(", ", book.book().details().tags())),
    EXCLUSIVE_SHELF("Exclusive Shelf", book -> shelf(book.status())),
    PRIVATE_NOTES("Private Notes", book -> book.reading().notes()),
    READ_COUNT(
            "Read Count",
            book -> String.valueOf(
                    book.reading().reads().stream().filter(BookRead::finished).count())),
    OWNED_COPIES("Owned Copies", book -> String.valueOf(ownedCopies(book))),
    CONDITION("Condition", book -> copy(book, copy -> wire(copy.condition()))),
    CONDITION_DESCRIPTION("Condition Description", book -> copy(book, Copy::note)),
    ORIGINAL_PURCHASE_DATE(
            "Original Purchase Date",
            book -> copy(book, copy -> copy.acquiredOn() == null ? null : slashed(copy.acquiredOn()))),
    ORIGINAL_PURCHASE_LOCATION("Original Purchase Location", book -> copy(book, Copy::acquiredFrom)),

    /** One a line. */
    AUTHORS("Authors", BookField.AUTHORS),
    RATING(
            "Rating",
            book -> Optional.ofNullable(book.rating()).map(Rating::wire).orElse(null)),
    /** A year, with month and day where they are known. */
    PUBLISHED("Published", BookField.PUBLISHED),
    SERIES("Series", book -> series(book, Series::name)),
    SERIES_POSITION("Series Position", book -> series(book, Series::position)),
    LANGUAGE("Language", BookField.LANGUAGE),
    GENRE("Genre", BookField.GENRE),
    DESCRIPTION("Description", BookField.DESCRIPTION),
    /** One a line. */
    TAGS("Tags", BookField.TAGS),
    SORT_TITLE("Sort Title", BookField.SORT_TITLE),
    SORT_AUTHOR("Sort Author", BookField.SORT_AUTHOR),
    PRINTED_NUMBER(
            "Printed Number", book -> Optional.ofNullable(book.book().number().printed())
                    .map(PrintedNumber::value)
                    .orElse(null)),
    POSSESSION("Possession", book -> wire(book.book().holding().possession())),
    DUE("Due", book -> Optional.ofNullable(book.book().holding().due())
            .map(LocalDate::toString)
            .orElse(null)),
    LOCATION(
            "Location",
            book -> copy(book, copy -> Optional.ofNullable(copy.location())
                    .map(Location::text)
                    .orElse(null))),
    PRICE("Price", book -> copy(book, Copy::price)),
    /** A {@link ReadLine} for each, the newest last. */
    READS("Reads", book -> book.reading().reads().stream().map(ReadLine::of).collect(Collectors.joining("\n")));

    private static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

    private final String header;
    private final BiFunction<ReaderBook, ZoneId, String> value;

    CsvColumn(String header, BiFunction<ReaderBook, ZoneId, String> value) {
        this.header = header;
        this.value = value;
    }

    CsvColumn(String header, Function<ReaderBook, String> value) {
        this(header, (book, zone) -> value.apply(book));
    }

    CsvColumn(String header, BookField field) {
        this(header, book -> book.book().details().text(field));
    }

    public String header() {
        return header;
    }

    /**
     * Returns the text of a cell, which no spreadsheet runs; empty for nothing.
     *
     * @param zone of the reader: the day on which a book was added is another one in another zone
     */
    public String cell(ReaderBook book, ZoneId zone) {
        return SpreadsheetCell.neutralised(value.apply(book, zone));
    }

    private static Optional<Isbn> isbn(ReaderBook book) {
        return Optional.ofNullable(book.book().number().isbn());
    }

    private static String year(String published) {
        return published != null && published.matches("(?s)[0-9]{4}(?:-.*)?") ? published.substring(0, 4) : null;
    }

    private static String shelf(ReadingStatus status) {
        if (status == null) {
            return null;
        }
        return switch (status) {
            case TO_READ -> "to-read";
            case READING -> "currently-reading";
            case READ -> "read";
            case ABANDONED -> "did-not-finish";
        };
    }

    private static int ownedCopies(ReaderBook book) {
        List<Copy> copies = book.book().holding().copies();
        return book.book().holding().possession() == Possession.OWNED ? Math.max(1, copies.size()) : 0;
    }

    private static String copy(ReaderBook book, Function<Copy, String> part) {
        List<Copy> copies = book.book().holding().copies();
        return copies.isEmpty() ? null : part.apply(copies.get(0));
    }

    private static String series(ReaderBook book, Function<Series, String> part) {
        Series series = book.book().details().series();
        return series == null ? null : part.apply(series);
    }

    private static String wire(WireName value) {
        return value == null ? null : value.wire();
    }

    private static String slashed(LocalDate day) {
        return SLASHED.format(day);
    }
}
