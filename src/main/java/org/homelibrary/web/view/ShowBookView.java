package org.homelibrary.web.view;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homelibrary.model.Book;
import org.homelibrary.model.BookMetadata;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.LookupGap;
import org.homelibrary.model.PrintedNumber;
import org.homelibrary.model.Series;
import org.homelibrary.model.ShelfEntry;
import org.homelibrary.model.UserBook;

/**
 * {@code books/show}: one book. What nobody said is null.
 *
 * @param isbn10 the ten-digit form of the ISBN, where it has one
 * @param printedNumber the number in the book that is no valid ISBN, or null
 * @param published as the provider prints it: a year, a month or a day
 * @param language a code; {@link #languageName} says it in words
 * @param series or null
 * @param gaps what is still to come of it
 * @param origins who said what, as far as anybody knows
 * @param otherEditions books of the same library with the same title and author
 */
public record ShowBookView(
        BookCard book,
        String description,
        String isbn10,
        String printedNumber,
        String publisher,
        String published,
        Integer pages,
        String language,
        Series series,
        List<LookupGap> gaps,
        List<OriginRow> origins,
        List<BookCard> otherEditions,
        Instant now) {

    /** @param edition what the providers say about it, if they said anything */
    public static ShowBookView of(
            UserBook book, Optional<Book> edition, List<LookupGap> gaps, List<ShelfEntry> otherEditions, Instant now) {
        BookMetadata metadata = edition.map(Book::metadata)
                .orElse(new BookMetadata(null, null, List.of(), null, null, null, null, List.of(), null));
        return new ShowBookView(
                BookCard.of(book, now),
                book.getDescription(),
                book.getIsbn().flatMap(Isbn::isbn10).orElse(null),
                book.getPrintedNumber().map(PrintedNumber::value).orElse(null),
                metadata.publisher(),
                metadata.publishedDate(),
                metadata.pages(),
                metadata.language(),
                metadata.series(),
                gaps,
                edition.map(known -> OriginRow.of(book, known)).orElse(List.of()),
                otherEditions.stream().map(other -> BookCard.of(other, now)).toList(),
                now);
    }

    /** The series with the number of the volume, as far as they are known; or null. */
    public String seriesText(Texts texts) {
        if (series == null || series.position() == null) {
            return series == null ? null : series.name();
        }
        return texts.text("book.seriesVolume", series.name(), series.position());
    }

    public String languageName(Locale locale) {
        return language == null ? null : Locale.forLanguageTag(language).getDisplayLanguage(locale);
    }
}
