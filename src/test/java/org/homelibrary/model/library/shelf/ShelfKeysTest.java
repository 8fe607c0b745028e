package org.homelibrary.model.library.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.junit.jupiter.api.Test;

class ShelfKeysTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final UUID ANN = new UUID(2, 2);
    private static final LibraryBook BOOK =
            LibraryBook.byHand(new LibraryBookId(new UUID(1, 1), new UUID(5, 5)), ANN, NOW);

    private static ShelfKeys keys(BookField field, Object value) {
        return ShelfKeys.of(BOOK.edited(field, value, NOW));
    }

    @SafeVarargs
    private static <T> void assertOrder(Function<T, String> key, T... sorted) {
        List<T> shuffled = new ArrayList<>(Arrays.asList(sorted));
        Collections.shuffle(shuffled, new Random(5));
        shuffled.sort(java.util.Comparator.comparing(key));
        assertThat(shuffled).containsExactly(sorted);
    }

    @Test
    void titles_areSortedWithoutTheirArticle_sortTitlesAsTheyStand() {
        assertOrder((String title) -> keys(BookField.TITLE, title).title(), "A Kite", "The Lamp", "Zoo");
        assertOrder((String title) -> keys(BookField.SORT_TITLE, title).title(), "Kite", "The Lamp", "Zoo");
        LibraryBook both = BOOK.edited(BookField.TITLE, "Zoo", NOW).edited(BookField.SORT_TITLE, "Ant", NOW);
        assertThat(ShelfKeys.of(both).title()).startsWith("ant");
    }

    @Test
    void authors_areSortedByTheSurnameOfTheFirst_unlessASortNameIsTyped() {
        assertOrder(
                (List<String> names) -> keys(BookField.AUTHORS, names).author(),
                List.of("Zadie Adams", "Aaron Zweig"),
                List.of("Plato"),
                List.of("Anna Smith"),
                List.of());
        LibraryBook icelandic = BOOK.edited(BookField.AUTHORS, List.of("Halldór Laxness"), NOW)
                .edited(BookField.SORT_AUTHOR, "Halldór Laxness", NOW);
        assertThat(ShelfKeys.of(icelandic).author()).startsWith("halldor laxness");
        assertThat(keys(BookField.SORT_AUTHOR, "Le Guin, Ursula").author())
                .isEqualTo(keys(BookField.AUTHORS, List.of("Ursula Le Guin")).author());
    }

    @Test
    void series_areSortedByNameThenPosition_andBooksInNoneComeLast() {
        assertOrder(
                (Series series) -> keys(BookField.SERIES, series).series(),
                new Series("The Dune", "1"),
                new Series("The Dune", "2"),
                new Series("The Dune", "2.5"),
                new Series("The Dune", "10"),
                new Series("The Dune", null),
                new Series("Dune Chronicles", "1"),
                null);
    }

    @Test
    void publishedAndPages_areSortedByValue_andTheUnknownComesLast() {
        assertOrder(
                (String date) -> keys(BookField.PUBLISHED, date).published(),
                "0850",
                "1999",
                "1999-04",
                "1999-04-23",
                "2001",
                "no date");
        assertOrder((Integer pages) -> keys(BookField.PAGES, pages).pages(), 9, 80, 700, 99_999, null);
    }

    @Test
    void reader_sortsWhatIsNotKnownBelowTheRest_byWhenItWasAdded() {
        ShelfKeys keys = ShelfKeys.of(BOOK);
        ShelfKeys later = ShelfKeys.of(BOOK.withHolding(BOOK.holding().addedAt(NOW.plusSeconds(1))));
        Reading reading = Reading.none(ReadingId.of(BOOK.id(), ANN));
        LocalDate day = LocalDate.of(2026, 1, 1);
        Function<LocalDate, Reading> finished =
                ended -> reading.withReads(List.of(new BookRead(null, ended, true, null)));

        assertOrder(
                Function.identity(),
                ReadingKeys.of(Optional.empty(), keys).rating(),
                ReadingKeys.of(Optional.of(reading), later).rating(),
                ReadingKeys.of(Optional.of(reading.rated(new Rating(9))), later).rating(),
                ReadingKeys.of(Optional.of(reading.rated(new Rating(10))), keys).rating());
        assertOrder(
                Function.identity(),
                ReadingKeys.of(Optional.of(finished.apply(null)), keys).finished(),
                ReadingKeys.of(Optional.empty(), later).finished(),
                ReadingKeys.of(Optional.of(finished.apply(day)), later).finished(),
                ReadingKeys.of(Optional.of(finished.apply(day.plusDays(1))), keys)
                        .finished());
    }

    @Test
    void keyOfFinishing_givesBackItsDay() {
        ShelfKeys keys = ShelfKeys.of(BOOK);
        LocalDate day = LocalDate.of(2026, 1, 31);
        Reading reading =
                Reading.none(ReadingId.of(BOOK.id(), ANN)).withReads(List.of(new BookRead(null, day, true, null)));

        assertThat(ReadingKeys.dayIn(ReadingKeys.of(Optional.of(reading), keys).finished()))
                .isEqualTo(day);
        assertThat(ReadingKeys.dayIn(ReadingKeys.of(Optional.empty(), keys).finished()))
                .isNull();
        assertThat(ReadingKeys.dayIn(null)).isNull();
        assertThat(ReadingKeys.dayIn("1x")).as("of another version").isNull();
    }

    @Test
    void keys_areUnique_andOfBoundedLength() {
        String wide = "書".repeat(200);
        LibraryBook book = BOOK.edited(BookField.TITLE, wide, NOW)
                .edited(BookField.AUTHORS, List.of(wide.substring(0, 100)), NOW)
                .edited(BookField.SERIES, new Series(wide, wide.substring(0, 20)), NOW);
        ShelfKeys keys = ShelfKeys.of(book);

        for (ShelfOrder order : ShelfOrder.values()) {
            String key = ReadingKeys.of(Optional.empty(), keys).get(order, keys);
            assertThat(key.getBytes(StandardCharsets.UTF_8)).as(order.name()).hasSizeLessThanOrEqualTo(760);
            assertThat(key).endsWith(book.id().bookId().toString());
        }
        assertThat(keys.title()).startsWith(ShelfKeys.titlePrefix(book));
    }

    @Test
    void search_findsAuthorsSeriesTagsAndNumbers_butNotTheDescription() {
        LibraryBook book = LibraryBook.withIsbn(new UUID(1, 1), new Isbn("9780441014989"), ANN, NOW)
                .edited(BookField.TITLE, "Dune", NOW)
                .edited(BookField.AUTHORS, List.of("Frank Herbert", "J. R. R. Tolkien"), NOW)
                .edited(BookField.SERIES, new Series("Chronicles", "1"), NOW)
                .edited(BookField.TAGS, List.of("to lend"), NOW)
                .edited(BookField.DESCRIPTION, "worms", NOW);
        String search = ShelfKeys.of(book).search();

        assertThat(search).contains("dune", "herbert", "jrr", "chronicles", "lend", "9780441014989", "0441014984");
        assertThat(search).doesNotContain("worms");
    }

    @Test
    void terms_areWhatABookIsPickedOutBy() {
        Copy copy = Copy.at(Location.parse("Hall/Top").orElseThrow(), new UUID(7, 7));
        LibraryBook book = BOOK.edited(BookField.TAGS, List.of("Sci-Fi", "sci-fi"), NOW)
                .edited(BookField.AUTHORS, List.of("Émile Zola"), NOW)
                .edited(BookField.SERIES, new Series("Rougon", "1"), NOW)
                .edited(BookField.LANGUAGE, "FR", NOW);
        book = book.withHolding(book.holding().withCopies(List.of(copy, copy)));

        assertThat(BookTerm.of(book).stream().map(BookTerm::text))
                .containsExactlyInAnyOrder("t:sci-fi", "a:emile zola", "s:rougon", "l:fr", "p:hall", "p:hall / top");
        assertThat(BookTerm.of(Kind.LOCATION, "HALL/  top")).contains(new BookTerm(Kind.LOCATION, "hall / top"));
        assertThat(BookTerm.of(Kind.TAG, "  ")).isEmpty();
        assertThat(BookTerm.of(Kind.TAG, null)).isEmpty();
    }
}
