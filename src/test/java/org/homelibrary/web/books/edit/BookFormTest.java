package org.homelibrary.web.books.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.FieldMarks;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.book.SourcedDetails;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.service.books.BookEdit;
import org.homelibrary.web.render.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookFormTest {

    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);
    private static final LibraryBook BOOK =
            LibraryBook.byHand(new LibraryBookId(new UUID(0, 1), new UUID(0, 3)), new UUID(0, 2), Instant.EPOCH);
    private static final ReadingId READING = ReadingId.of(BOOK.id(), new UUID(0, 2));

    /** A field that may be sent several times has a line for each value. */
    private static BookForm form(String... namesAndValues) {
        Map<String, List<String>> fields = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            fields.put(
                    namesAndValues[i],
                    namesAndValues[i].equals("author") ? List.of(value.split("\n")) : List.of(value));
        }
        return new BookForm(fields);
    }

    /** Whatever an earlier version, or a catalogue, left there. */
    private static ReaderBook stored(BookField field, Object value) {
        return new ReaderBook(
                new LibraryBook(
                        BOOK.id(),
                        BOOK.number(),
                        new SourcedDetails(BookDetails.NONE.with(field, value), FieldMarks.NONE, BOOK.offers()),
                        BOOK.lookup(),
                        BOOK.holding(),
                        1),
                Reading.none(READING));
    }

    private static BookDetails typed(String... namesAndValues) {
        return new BookDetails(addition(namesAndValues).fields());
    }

    private static BookEdit addition(String... namesAndValues) {
        return form(namesAndValues).addition(null);
    }

    private static Reading read(BookEdit edit) {
        return edit.reading()
                .apply(Reading.none(READING).as(ReadingStatus.TO_READ).rated(new Rating(3)));
    }

    private static Map<String, String> errors(String... namesAndValues) {
        return form(namesAndValues).check(TEXTS);
    }

    @Test
    void form_that_makes_sense_becomes_details() {
        BookForm form = form(
                "title",
                "  Dune ",
                "author",
                "F. Herbert",
                "genre",
                "",
                "description",
                "a\r\n\tb",
                "status",
                "read",
                "rating",
                "4.5",
                "version",
                "7");

        assertThat(form.check(TEXTS)).isEmpty();
        BookEdit edit = form.edit(BOOK, null);
        Map<BookField, Object> expected = new EnumMap<>(BookField.class);
        expected.put(BookField.TITLE, "Dune");
        expected.put(BookField.AUTHORS, List.of("F. Herbert"));
        expected.put(BookField.GENRE, null);
        expected.put(BookField.DESCRIPTION, "a\r\n\tb");
        assertThat(edit.fields()).isEqualTo(expected);
        assertThat(read(edit))
                .isEqualTo(Reading.none(READING).as(ReadingStatus.READ).rated(new Rating(9)));
        assertThat(form.version()).contains(7L);
    }

    @Test
    void edit_leavesAloneWhatWasNotSent_andEmptiesWhatWasSentEmpty() {
        assertThat(form().edit(BOOK, null).fields()).isEmpty();
        assertThat(read(form().edit(BOOK, null)).rating()).isEqualTo(new Rating(3));
        BookEdit emptied = form("author", " ", "rating", "", "status", "none").edit(BOOK, null);
        assertThat(emptied.fields()).containsOnlyKeys(BookField.AUTHORS).containsValue(null);
        assertThat(read(emptied)).isEqualTo(Reading.none(READING));
    }

    @Test
    void addition_leavesOutWhatIsEmpty_andTheUsualStatus() {
        BookEdit addition = addition("title", "", "author", "", "genre", " ", "status", "to-read", "rating", "0");
        assertThat(addition.fields()).isEmpty();
        Reading before = Reading.none(READING).as(ReadingStatus.READ).rated(new Rating(9));
        assertThat(addition.reading().apply(before)).isEqualTo(before);
        assertThat(addition("status", "none").reading().apply(before).status()).isNull();
        assertThat(addition("status", "reading").reading().apply(before).status())
                .isEqualTo(ReadingStatus.READING);
    }

    @Test
    void authors_areSentInOneFieldOrInSeveral() {
        assertThat(typed("author", "Terry Pratchett, Neil Gaiman").authors())
                .containsExactly("Terry Pratchett", "Neil Gaiman");
        assertThat(typed("author", "Doe, Anna\n\nTerry Pratchett; Neil Gaiman\nDoe, Anna")
                        .authors())
                .containsExactly("Doe, Anna", "Terry Pratchett", "Neil Gaiman");
        assertThat(form("author", "Doe, Anna\nNeil Gaiman").fields().author()).isEqualTo("Doe, Anna; Neil Gaiman");
    }

    @Test
    void authorsThatAreTooLong_areNoErrorWhenTheBookHasThemAlready() {
        String name = "x".repeat(BookField.AUTHORS.max() + 1);
        assertThat(errors("author", name)).containsOnlyKeys("author");
        assertThat(form("author", name).check(TEXTS, stored(BookField.AUTHORS, List.of(name))))
                .isEmpty();
    }

    @Test
    void moreAuthorsThanABookHas_areRefused() {
        String names =
                IntStream.range(0, BookField.MAX_ITEMS).mapToObj(i -> "A" + i).collect(Collectors.joining(";"));
        assertThat(errors("author", names)).isEmpty();
        assertThat(errors("author", names + ";B")).containsOnlyKeys("author");
    }

    @Test
    void titleStays_whenTheFormDoesNotSendIt() {
        BookDetails titled = BookDetails.NONE.with(BookField.TITLE, "Dune");
        assertThat(form().leavesTitle(titled)).isTrue();
        assertThat(form().leavesTitle(BookDetails.NONE)).isFalse();
        assertThat(form("title", " ").leavesTitle(titled)).isFalse();
    }

    @Test
    void form_without_anything_is_nothing_but_no_error() {
        BookForm form = form();

        assertThat(form.check(TEXTS)).isEmpty();
        assertThat(form.hasIsbn()).isFalse();
        assertThat(form.hasTitle()).isFalse();
        assertThat(form.coverAddress()).isEmpty();
        assertThat(form.version()).isEmpty();
        assertThat(form.addition(null).fields()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\u200b", "\ufeff", "\u3000 \u200f", "\u2066\u2069"})
    void title_that_shows_nothing_is_none(String title) {
        assertThat(form("title", title).hasTitle()).isFalse();
        assertThat(typed("title", title).title()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"📚", "\u200fשלום", "👩\u200d🚀", "ا", ".", "海"})
    void title_in_any_script_is_one(String title) {
        assertThat(errors("title", title)).isEmpty();
        assertThat(typed("title", title).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0098Der\u009c Turm",
                "Der\nTurm",
                "Der\tTu\u00adrm",
                "\ufeffDer T\u200burm\u0000",
                "\u202aDer\u202c Turm\u0007",
                "Der\u0085Turm",
                "Der \ud83dTurm",
                "Der\r\nTu\u2060rm\uffff"
            })
    void line_is_taken_without_characters_that_cannot_be_shown(String text) {
        assertThat(errors("title", text, "author", text, "genre", text, "cover_image_url", text))
                .isEmpty();
        assertThat(typed("title", text).title()).isEqualTo("Der Turm");
        assertThat(form("cover_image_url", text).coverAddress()).isEqualTo("Der Turm");
    }

    @Test
    void description_keeps_its_lines_and_nothing_else_that_is_invisible() {
        assertThat(typed("description", "one\r\ntwo\n\tth\u0008ree").description())
                .isEqualTo("one\r\ntwo\n\tthree");
    }

    @Test
    void joiners_of_persian_and_emoji_stay() {
        assertThat(typed("title", "می\u200cروم 👩\u200d🚀").title()).isEqualTo("می\u200cروم 👩\u200d🚀");
    }

    @Test
    void text_is_as_long_as_the_store_takes_and_not_longer() {
        Map<String, Integer> longest = Map.of(
                "title", BookField.TITLE.max(),
                "author", BookField.AUTHORS.max(),
                "genre", BookField.GENRE.max(),
                "description", BookField.DESCRIPTION.max(),
                "cover_image_url", 2000);
        longest.forEach((field, length) -> {
            assertThat(errors(field, "x".repeat(length))).isEmpty();
            assertThat(errors(field, "x".repeat(length + 1))).containsOnlyKeys(field);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "five", "-1", "0.3", "5.5", "NaN", "1e0", "٥", "5,0,0", "99999999999999999999"})
    void rating_that_is_none_is_refused(String rating) {
        assertThat(errors("rating", rating)).containsOnlyKeys("rating");
    }

    @ParameterizedTest
    @CsvSource({"0.5,1", "5,10", "2.5,5", "3.0,6"})
    void rating_goes_in_half_stars(String rating, int halves) {
        assertThat(errors("rating", rating)).isEmpty();
        assertThat(read(addition("rating", rating)).rating().halves()).isEqualTo(halves);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0"})
    void no_star_is_no_rating(String rating) {
        assertThat(errors("rating", rating)).isEmpty();
        assertThat(read(form("rating", rating).edit(BOOK, null)).rating()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"burnt", "READ", "to_read", "read,reading"})
    void unknown_status_is_refused(String status) {
        assertThat(errors("status", status)).containsOnlyKeys("status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"978-0-14-001399-3", "0140013997", " ISBN 9780140013993", "330231324"})
    void isbn_is_taken_in_any_form(String isbn) {
        assertThat(errors("isbn", isbn)).isEmpty();
        assertThat(form("isbn", isbn).isbn()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9780140013994", "123", "isbn", "9770140013993", "978014001399"})
    void isbn_that_is_none_is_refused_and_kept_as_typed(String isbn) {
        assertThat(errors("isbn", isbn)).containsOnlyKeys("isbn");
        assertThat(form("isbn", isbn).fields().isbn()).isEqualTo(isbn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1.0", "99999999999999999999"})
    void version_that_is_no_number_is_none(String version) {
        assertThat(form("version", version).version()).isEmpty();
    }

    @Test
    void all_that_is_wrong_is_said_at_once_in_the_order_of_the_fields() {
        assertThat(errors("rating", "7", "status", "x", "title", "x".repeat(501), "isbn", "x", "genre", "x".repeat(201))
                        .keySet())
                .containsExactly("isbn", "title", "genre", "status", "rating");
    }
}
