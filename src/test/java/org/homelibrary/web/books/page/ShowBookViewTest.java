package org.homelibrary.web.books.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.service.household.BookPeople;
import org.homelibrary.web.render.Texts;
import org.homelibrary.web.view.ListLink;
import org.junit.jupiter.api.Test;

class ShowBookViewTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Isbn ISBN = new Isbn("9782505117049");

    @Test
    void aSeries_isShownWithTheNumberOfItsVolume() {
        assertThat(series(new Series("Cent souhaits", "8"), Locale.ENGLISH)).isEqualTo("Cent souhaits, volume 8");
        assertThat(series(new Series("Cent souhaits", "2.5"), Locale.GERMAN)).isEqualTo("Cent souhaits, Band 2.5");
    }

    @Test
    void aSeriesWithoutNumber_isShownByItsName() {
        assertThat(series(new Series("Cent {0} souhaits", null), Locale.ENGLISH))
                .isEqualTo("Cent {0} souhaits");
    }

    @Test
    void noSeries_isNull() {
        assertThat(series(null, Locale.ENGLISH)).isNull();
    }

    private static String series(Series series, Locale locale) {
        BookMetadata metadata =
                new BookMetadata("Title", null, List.of(), null, null, null, null, List.of(), null, series);
        Book edition = new Book(ISBN, metadata, null, NOW);
        UUID reader = new UUID(1, 2);
        LibraryBook book = LibraryBook.withIsbn(reader, ISBN, reader, NOW).filledFrom(edition);
        ReaderBook shown = new ReaderBook(book, Reading.none(ReadingId.of(book.id(), reader)));
        return ShowBookView.of(shown, Optional.of(edition), Optional.empty(), List.of(), BookPeople.NOBODY, NOW)
                .seriesLinks(Texts.of(locale))
                .stream()
                .map(ListLink::name)
                .findFirst()
                .orElse(null);
    }
}
