package org.homelibrary.web.view;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homelibrary.model.Book;
import org.homelibrary.model.BookLookup;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.LookupGap;
import org.homelibrary.model.MetadataField;
import org.homelibrary.model.PrintedNumber;
import org.homelibrary.model.Series;
import org.homelibrary.model.ShelfEntry;
import org.homelibrary.model.SourceAnswers;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.model.UserBook;

/**
 * {@code books/show}: one book. What nobody said is null.
 *
 * @param isbn10 the ten-digit form of the ISBN, where it has one
 * @param printedNumber the number in the book that is no valid ISBN, or null
 * @param published as the provider prints it: a year, a month or a day
 * @param language a code; {@link #languageName} says it in words
 * @param series or null
 * @param silent the sources that have not told it, or not all of it
 * @param coverGap the cover that is still to come, or null
 * @param offer where the catalogues say something else, or null
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
        List<SilentSource> silent,
        LookupGap coverGap,
        OfferView offer,
        List<OriginRow> origins,
        List<BookCard> otherEditions,
        Instant now) {

    /**
     * @param edition what the catalogues say about it, if they said anything
     * @param lookup how it stands, when it is not done
     */
    public static ShowBookView of(
            UserBook book,
            Optional<Book> edition,
            Optional<BookLookup> lookup,
            List<ShelfEntry> otherEditions,
            Instant now) {
        List<LookupGap> gaps = gaps(book, edition, lookup);
        ShownFacts facts = new ShownFacts(book, edition);
        return new ShowBookView(
                BookCard.of(book, now),
                book.getDescription(),
                book.getIsbn().flatMap(Isbn::isbn10).orElse(null),
                book.getPrintedNumber().map(PrintedNumber::value).orElse(null),
                (String) facts.value(MetadataField.PUBLISHER),
                (String) facts.value(MetadataField.PUBLISHED_DATE),
                (Integer) facts.value(MetadataField.PAGES),
                (String) facts.value(MetadataField.LANGUAGE),
                (Series) facts.value(MetadataField.SERIES),
                book.getSyncStatus() == SyncStatus.FAILED
                        ? SilentSource.of(lookup.map(BookLookup::getAnswers).orElse(SourceAnswers.NONE), now)
                        : gaps.stream()
                                .filter(gap -> !gap.isCover())
                                .map(gap -> SilentSource.of(gap, now))
                                .toList(),
                gaps.stream().filter(LookupGap::isCover).findFirst().orElse(null),
                edition.flatMap(known -> OfferView.of(book, known)).orElse(null),
                facts.origins(),
                otherEditions.stream().map(other -> BookCard.of(other, now)).toList(),
                now);
    }

    private static List<LookupGap> gaps(UserBook book, Optional<Book> edition, Optional<BookLookup> lookup) {
        return book.getSyncStatus() == SyncStatus.INCOMPLETE
                ? edition.flatMap(known -> lookup.map(state -> state.gaps(known)))
                        .orElse(List.of())
                : List.of();
    }

    /** The series with the number of the volume, as far as they are known; or null. */
    public String seriesText(Texts texts) {
        return series == null ? null : text(series, texts);
    }

    static String text(Series series, Texts texts) {
        return series.position() == null
                ? series.name()
                : texts.text("book.seriesVolume", series.name(), series.position());
    }

    public String languageName(Locale locale) {
        return language == null ? null : languageName(language, locale);
    }

    static String languageName(String language, Locale locale) {
        return Locale.forLanguageTag(language).getDisplayLanguage(locale);
    }
}
