package org.homelibrary.web.books.page;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homelibrary.model.edition.AuthorLine;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.PrintedNumber;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.lookup.BookLookup;
import org.homelibrary.model.lookup.LookupGap;
import org.homelibrary.model.lookup.SourceAnswers;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.service.household.BookPeople;
import org.homelibrary.web.render.Texts;
import org.homelibrary.web.view.BookCard;
import org.homelibrary.web.view.ListLink;
import org.homelibrary.web.view.SilentSource;

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
 * @param authors in the order of the title page
 * @param reading the viewer's own
 * @param people who else has to do with it
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
        List<ListLink> authors,
        List<ListLink> tags,
        Holding holding,
        Reading reading,
        BookPeople people,
        Instant now) {

    /**
     * @param edition what the catalogues say about it, if they said anything
     * @param lookup how it stands, when it is not done
     */
    public static ShowBookView of(
            ReaderBook shown,
            Optional<Book> edition,
            Optional<BookLookup> lookup,
            List<ShelfEntry> otherEditions,
            BookPeople people,
            Instant now) {
        LibraryBook book = shown.book();
        BookDetails details = book.details();
        List<LookupGap> gaps = gaps(book, edition, lookup);
        return new ShowBookView(
                BookCard.of(shown, now),
                details.description(),
                Optional.ofNullable(book.number().isbn()).flatMap(Isbn::isbn10).orElse(null),
                Optional.ofNullable(book.number().printed())
                        .map(PrintedNumber::value)
                        .orElse(null),
                details.publisher(),
                details.published(),
                details.pages(),
                details.language(),
                details.series(),
                book.lookup().status() == SyncStatus.FAILED
                        ? SilentSource.of(lookup.map(BookLookup::getAnswers).orElse(SourceAnswers.NONE), now)
                        : gaps.stream()
                                .filter(gap -> !gap.isCover())
                                .map(gap -> SilentSource.of(gap, now))
                                .toList(),
                gaps.stream().filter(LookupGap::isCover).findFirst().orElse(null),
                edition.flatMap(known -> OfferView.of(book, known)).orElse(null),
                ShownOrigins.of(book, edition),
                otherEditions.stream().map(other -> BookCard.of(other, now)).toList(),
                links("author", details.authors()),
                links("tag", details.tags()),
                book.holding(),
                shown.reading(),
                people,
                now);
    }

    private static List<ListLink> links(String filter, List<String> names) {
        return names.stream().map(name -> ListLink.of(filter, name)).toList();
    }

    private static List<LookupGap> gaps(LibraryBook book, Optional<Book> edition, Optional<BookLookup> lookup) {
        return book.lookup().status() == SyncStatus.INCOMPLETE
                ? edition.flatMap(known -> lookup.map(state -> state.gaps(known)))
                        .orElse(List.of())
                : List.of();
    }

    /** What stands between the names of two authors. */
    public String betweenAuthors() {
        return AuthorLine.separator(authors.stream().map(ListLink::name).toList());
    }

    /** The series, leading to all its books; empty when it is in none. */
    public List<ListLink> seriesLinks(Texts texts) {
        return series == null
                ? List.of()
                : List.of(new ListLink(
                        BookCard.seriesText(series, texts),
                        ListLink.of("series", series.name()).href()));
    }

    public String languageName(Locale locale) {
        return language == null ? null : languageName(language, locale);
    }

    static String languageName(String language, Locale locale) {
        return Locale.forLanguageTag(language).getDisplayLanguage(locale);
    }
}
