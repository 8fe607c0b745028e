package org.homelibrary.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LookupState;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.lookup.BookLookup;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.LookupGap;
import org.homelibrary.model.lookup.SourceAnswer;
import org.homelibrary.model.lookup.SourceAnswers;
import org.homelibrary.service.household.BookPeople;
import org.homelibrary.web.books.page.ShowBookView;
import org.homelibrary.web.render.Days;
import org.homelibrary.web.render.PageContext;
import org.homelibrary.web.render.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a book's page says of the catalogues that have not told it. */
class SilentSourceTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Isbn ISBN = new Isbn("9780140013993");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RATE_LIMITED  | too many requests               | zu viele Anfragen
            KEY_REFUSED   | key refused                     | Schlüssel abgelehnt
            NO_CONTACT    | answers only with a contact     | antwortet nur mit Kontakt
            UNAVAILABLE   | not reachable                   | nicht erreichbar
            BAD_ANSWER    | answer not understood           | Antwort nicht verstanden
            OTHER_BOOK    | returned a different book       | hat ein anderes Buch geliefert
            WRONG_COUNTRY | does not answer in this country | antwortet nicht in diesem Land
            """)
    void reason_is_told_with_source_and_time_of_day_where_the_reader_is(
            LookupFailure reason, String english, String german) {
        List<SilentSource> silent =
                failed(answers().with(MetadataSource.GOOGLE_BOOKS, failure(reason, Duration.ofMinutes(35))));

        assertThat(texts(silent, Locale.UK)).containsExactly("Google Books: " + english + ", asked again at 13:35.");
        assertThat(texts(silent, Locale.GERMANY))
                .containsExactly("Google Books: " + german + ", neue Anfrage um 13:35.");
    }

    @Test
    void another_day_is_named_and_what_is_due_comes_any_moment() {
        assertThat(texts(
                        failed(answers()
                                .with(
                                        MetadataSource.GOOGLE_BOOKS,
                                        failure(LookupFailure.UNAVAILABLE, Duration.ofHours(20)))
                                .with(
                                        MetadataSource.OPEN_LIBRARY,
                                        failure(LookupFailure.RATE_LIMITED, Duration.ofHours(-1)))
                                .with(MetadataSource.DNB, failure(LookupFailure.BAD_ANSWER, Duration.ofHours(44)))),
                        Locale.UK))
                .containsExactly(
                        "Google Books: not reachable, asked again tomorrow at 09:00.",
                        "Open Library: too many requests, asked again any moment now.",
                        "Deutsche Nationalbibliothek: answer not understood, asked again on 3 Mar 2026 at 09:00.");
    }

    @Test
    void who_does_not_know_the_book_is_named_beside_who_did_not_answer_only() {
        SourceAnswers unknown = answers().with(MetadataSource.GOOGLE_BOOKS, SourceAnswer.unknown(NOW));
        SourceAnswer gaveUp = SourceAnswer.failed(NOW, LookupFailure.UNAVAILABLE, null, 9);

        assertThat(failed(unknown)).isEmpty();
        assertThat(texts(failed(unknown.with(MetadataSource.OPEN_LIBRARY, gaveUp)), Locale.UK))
                .containsExactly("Google Books: does not know this ISBN.", "Open Library: not reachable.");
    }

    @Test
    void of_a_book_found_in_part_those_are_named_that_have_more_to_say() {
        SourceAnswers answers = answers()
                .with(MetadataSource.GOOGLE_BOOKS, SourceAnswer.known(NOW))
                .with(MetadataSource.OPEN_LIBRARY, failure(LookupFailure.UNAVAILABLE, Duration.ofMinutes(5)));
        LookupGap gap = new LookupGap(MetadataSource.OPEN_LIBRARY, LookupFailure.UNAVAILABLE, NOW);

        assertThat(texts(silent(LookupState.pending(NOW).incomplete(gap), answers), Locale.UK))
                .containsExactly("Open Library: not reachable, asked again at 13:05.");
    }

    private static SourceAnswers answers() {
        return SourceAnswers.NONE;
    }

    private static SourceAnswer failure(LookupFailure reason, Duration wait) {
        return SourceAnswer.failed(NOW, reason, NOW.plus(wait), 1);
    }

    private static List<SilentSource> failed(SourceAnswers answers) {
        return silent(LookupState.pending(NOW).failed(answers.failure(), NOW), answers);
    }

    private static List<SilentSource> silent(LookupState state, SourceAnswers answers) {
        UUID reader = new UUID(1, 2);
        LibraryBook book = LibraryBook.withIsbn(reader, ISBN, reader, NOW).withLookup(state);
        ReaderBook shown = new ReaderBook(book, Reading.none(ReadingId.of(book.id(), reader)));
        BookLookup lookup = new BookLookup(ISBN);
        lookup.setAnswers(answers);
        BookMetadata metadata = new BookMetadata("Title", null, List.of(), null, null, null, null, List.of(), null);
        Book edition = new Book(ISBN, metadata, null, NOW);
        return ShowBookView.of(shown, Optional.of(edition), Optional.of(lookup), List.of(), BookPeople.NOBODY, NOW)
                .silent();
    }

    private static List<String> texts(List<SilentSource> silent, Locale locale) {
        Days days = new Days(locale, ZoneId.of("Europe/Paris"));
        PageContext page = new PageContext(Texts.of(locale), locale.getLanguage(), "/x", null, null, null, "1", days);
        return silent.stream().map(source -> source.text(page)).toList();
    }
}
