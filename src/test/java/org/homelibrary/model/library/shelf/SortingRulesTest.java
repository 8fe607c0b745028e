package org.homelibrary.model.library.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.PrintedNumber;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How titles and authors are sorted; {@link ShelfKeysTest} is about the keys themselves. */
class SortingRulesTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final UUID BOOK = new UUID(1, 1);

    private static ShelfKeys keys(String title, String author, String language) {
        return ShelfKeys.of(book(title, author, language));
    }

    private static LibraryBook book(String title, String author, String language) {
        LibraryBook book = LibraryBook.byHand(new LibraryBookId(new UUID(2, 2), BOOK), null, NOW)
                .bearing(new PrintedNumber("9780441014989"));
        return book.edited(BookField.TITLE, title, NOW)
                .edited(BookField.AUTHORS, author == null ? null : List.of(author), NOW)
                .edited(BookField.LANGUAGE, language, NOW);
    }

    private static void assertOrder(Comparator<String> order, String... sorted) {
        List<String> shuffled = new ArrayList<>(Arrays.asList(sorted));
        Collections.shuffle(shuffled, new Random(5));
        shuffled.sort(order);
        assertThat(shuffled).containsExactly(sorted);
    }

    private static final Comparator<String> BY_TITLE =
            Comparator.comparing(title -> keys(title, null, null).title());
    private static final Comparator<String> BY_AUTHOR =
            Comparator.comparing(author -> keys("A title", author, null).author());

    // titles

    @Test
    void titles_areSortedByTheWordAfterTheArticle() {
        assertOrder(BY_TITLE, "A", "Die Hard", "Dog", "L'Étranger", "A Kite", "The Lamp", "An Owl", "Der Turm", "Zoo");
    }

    @Test
    void marksCaseAndForeignLetters_areSortedByWhatTheyAreBasedOn() {
        assertOrder(
                BY_TITLE,
                "!!!",
                "1984",
                "ähnlich",
                "...and then",
                "#hash",
                "iPhone",
                "Lampe",
                "Łódź",
                "œuvre",
                "Ølberg",
                "¿Qué es esto?",
                "\"Quoted\"",
                "„Rabe“",
                "[Sic]",
                "📚 Tales",
                "(Un)known",
                "Zebra",
                "Ωμέγα",
                "Война",
                "海辺");
    }

    @Test
    void numbers_areSortedByValue() {
        assertOrder(BY_TITLE, "Saga, Vol. 1", "Saga, Vol. 2", "Saga, Vol. 2.5", "Saga, Vol. 3", "Saga, Vol. 10");
        assertOrder(BY_TITLE, "Band 1,5", "Band 009", "Band 11", "Band ١٢", "Band １３");
        assertOrder(
                BY_TITLE,
                "2 Fast",
                "3D",
                "9",
                "11/22/63",
                "101 Dalmatians",
                "1984",
                "2666",
                "20,000 Leagues",
                "20 001 lieues");
        assertOrder(BY_TITLE, "x 99999999999999999999", "x 100000000000000000000", "x y");
        assertOrder(BY_TITLE, "Henry I", "Henry IV, Part 1", "Henry IV, Part 2", "Henry V", "Henry VI", "Henry IX");
        assertOrder(BY_TITLE, "8½", "9");
        assertOrder(BY_TITLE, "Tome I : Un", "Tome II : Deux", "Tome X : Dix");
    }

    @Test
    void shorterWord_comesFirst() {
        assertOrder(BY_TITLE, "New", "New York", "New-York City", "Newark");
        assertOrder(BY_TITLE, "Ender's Game", "Enders Ghost", "Ender’s Shadow");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                // the book's language decides
                "Die Hard, en, die hard",
                "Die Wand, de, wand",
                "Die Wand, ger, wand",
                "Der Turm, de-AT, turm",
                "Des Kaisers neue Kleider, de, kaisers neue kleider",
                "Die Antwoord, af, antwoord",
                "L'Étranger, fr, etranger",
                "L’Étranger, fra, etranger",
                "En attendant Godot, fr, en attendant godot",
                "En man som heter Ove, sv, man som heter ove",
                "El Norte, spa, norte",
                "El Norte, en, el norte",
                "A sangre fría, es, a sangre fria",
                "O Alquimista, pt, alquimista",
                "O Pioneers!, en, o pioneers",
                "Il était une fois, fr, il etait une fois",
                "Il nome della rosa, it, nome della rosa",
                "I promessi sposi, ita, promessi sposi",
                "Un'altra vita, it, altra vita",
                "Gl'innocenti, it, innocenti",
                "De avonden, nl, avonden",
                "De profundis, la, de profundis",
                "'t Hooge nest, dut, hooge nest",
                "A Pál utcai fiúk, hu, pal utcai fiuk",
                "Az ember tragédiája, hun, ember tragediaja",
                "A zase jsme tady, cs, a zase jsme tady",
                "al-Kitāb, ar, kitab",
                "الكتاب الأول, ar, كتاب الاول",
                "الله, ar, الله",
                "Το τρίτο στεφάνι, el, τριτο στεφανι",
                "The Beatles, xx, the beatles",
                // unknown: articles of any language, unless the rest says otherwise
                "Die Wand, -, wand",
                "Die Physiker, -, physiker",
                "Die unendliche Geschichte, -, unendliche geschichte",
                "Die Frau in Weiß, -, frau in weiss",
                "Die Another Day, -, die another day",
                "Die for Me, -, die for me",
                "DIE HARD, -, die hard",
                "Das Boot, und, boot",
                "An der schönen blauen Donau, -, an der schonen blauen donau",
                "An Hour, -, hour",
                "A la recherche du temps perdu, -, a la recherche du temps perdu",
                "À la recherche du temps perdu, -, a la recherche du temps perdu",
                "A is for Alibi, -, a is for alibi",
                "A to Z, -, a to z",
                "A & P, -, a p",
                "A-Z, -, a z",
                "A.I., -, a 01",
                "As I Lay Dying, -, as i lay dying",
                "I Am Legend, -, i am legend",
                "~I, Robot~, -, i robot",
                "I miserabili, -, miserabili",
                "Les Misérables, -, miserables",
                "La casa de papel, -, casa de papel",
                "LA Confidential, -, la confidential",
                "La La Land, -, la la land",
                "Los Angeles, -, los angeles",
                "Los detectives salvajes, -, detectives salvajes",
                "Lo and Behold, -, lo and behold",
                "IT, -, it",
                "De donkere kamer van Damokles, -, donkere kamer van damokles",
                "De amor y de sombra, -, de amor y de sombra",
                "De profundis, -, de profundis",
                "En attendant Godot, -, en attendant godot",
                "En man som heter Ove, -, man som heter ove",
                "Het achterhuis, -, achterhuis",
                "Il était une fois, -, il etait une fois",
                "O Captain! My Captain!, -, o captain my captain",
                "O Crime do Padre Amaro, -, crime do padre amaro",
                "Os Lusíadas, -, lusiadas",
                "Egy polgár vallomásai, -, polgar vallomasai",
                "\"The Lamp\", -, lamp",
                "«Der Turm», -, turm",
                "“L’Étranger”, -, etranger",
                "\u0098Der\u009c Turm, -, turm",
                "The A Team, -, a team",
                "The\u00a0Lamp, en, lamp",
                "Le\u202fMonde, fr, monde",
                // nothing left
                "The, -, the",
                "The The, -, the the",
                "A ..., -, a",
                "Die!, -, die",
                "Lamp, -, lamp"
            })
    void article_isLeftOut(String title, String language, String key) {
        assertThat(keys(title, null, language).title()).isEqualTo(key + "\u0001" + BOOK);
    }

    @Test
    void bookWithoutTitle_isSortedByItsIsbn() {
        assertThat(keys(null, null, null).title()).contains("9780441014989");
    }

    // authors

    @Test
    void authors_areSortedBySurname_andBooksWithoutOneAreLast() {
        assertOrder(
                BY_AUTHOR,
                "Zadie Abel",
                "Anna Berg",
                "Gabriel García Márquez",
                "Johann Wolfgang von Goethe",
                "Ursula K. Le Example",
                "Ludwig van Muster",
                "Muster, Maria",
                "Zoe Smith",
                "Smith Jones, Anna",
                "J. R. R. Tolkien",
                "Abel Zorn",
                "孔 子",
                "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ludwig van Muster | Muster, Ludwig van | van Muster, Ludwig | LUDWIG VAN MUSTER",
                "Ursula K. Le Guin | Le Guin, Ursula K. | URSULA K. LE GUIN",
                "Gabriel García Márquez | García Márquez, Gabriel",
                "John le Carré | le Carré, John",
                "Juana Inés de la Cruz | Cruz, Juana Inés de la | de la Cruz, Juana Inés",
                "Jean d'Alembert | Alembert, Jean d' | Jean d’Alembert",
                "Martin Luther King, Jr. | King, Martin Luther, Jr. | Martin Luther King Jr | King, Martin Luther",
                "J. R. R. Tolkien | J.R.R. Tolkien | Tolkien, J. R. R. | Tolkien, J. R. R., 1892-1973 | Tolkien J. R. R.",
                "Sir Arthur Doyle | Doyle, Arthur | Doyle, Sir Arthur | Arthur Doyle (Author)",
                "Flann O'Brien | O’Brien, Flann",
                "Maarten 't Hart | Hart, Maarten ’t",
                "Jacob und Wilhelm Grimm | Grimm, Jacob Wilhelm",
                "Anna Berg, Carl Doe | Anna Berg; Carl Doe | Anna Berg & Carl Doe | Anna Berg and Carl Doe | Berg, Anna, Doe, Carl"
            })
    void waysToWriteOneName_areOneKey(String names) {
        assertThat(Stream.of(names.split(" \\| "))
                        .map(name -> keys("A title", name, null).author()))
                .containsOnly(keys("A title", names.split(" \\| ")[0], null).author());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plato | plato",
                "Le Corbusier | le corbusier",
                "Daphne du Maurier | du maurier",
                "Simone de Beauvoir | beauvoir",
                "Miguel de Cervantes Saavedra | cervantes saavedra",
                "Mario Vargas Llosa | vargas llosa",
                "José Ortega y Gasset | ortega y gasset",
                "Jorge Luis Borges | borges",
                "Oscar De La Hoya | de la hoya",
                "Gabriele D'Annunzio | dannunzio",
                "Antoine de Saint-Exupéry | saint exupery",
                "Muhammad al-Bukhari | bukhari",
                "Dr. Seuss | seuss",
                "Malcolm X | x",
                "村上 春樹 | 村上春樹",
                "村上春樹 | 村上春樹",
                "Ibn Khaldun | ibn khaldun",
                "Abu Nuwas | abu nuwas",
                "Tahar Ben Jelloun | ben jelloun",
                "Ben Okri | okri",
                "Al-Jahiz | jahiz",
                "Alexandre Dumas fils | dumas",
                "Dumas père | dumas",
                "National Geographic Society | national geographic society",
                "Henrik Ibsen et al. | ibsen",
                "(anonymous) | anonymous",
                "Steven Pinker, Ph.D. | pinker",
                "van Gogh | gogh"
            })
    void surname_isFound(String author, String surname) {
        assertThat(keys("A title", author, null).author().split("[\u0001\u0002]")[0])
                .isEqualTo(surname);
    }

    // all keys

    @ParameterizedTest
    @ValueSource(strings = {"x", "ﷺ", "📚", "書 ", "9", "ß-", "1.", "(", "Æ’", "The "})
    void longestFields_fitTheirColumnsAndDynamoDb(String text) {
        LibraryBook longest = book(text.repeat(500 / text.length()), text.repeat(100 / text.length()), null);

        ShelfKeys keys =
                ShelfKeys.of(longest.edited(BookField.SERIES, new Series(text.repeat(300 / text.length()), null), NOW));

        for (String key : List.of(keys.title(), keys.author(), keys.series(), keys.published())) {
            assertThat(key.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(700);
            assertThat(key.length()).isLessThanOrEqualTo(280);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa-IR", "ar-EG-u-nu-arab", "tr-TR", "bn-BD", "th-TH-u-ca-buddhist-nu-thai", "lt-LT"})
    void keys_areTheSameInEveryLocaleAndZone(String tag) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        ShelfKeys keys = keys("IT & Iğdır, Vol. 10", "I. İnci", "tr");
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));

            assertThat(keys("IT & Iğdır, Vol. 10", "I. İnci", "tr")).isEqualTo(keys);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(keys.added()).startsWith("001767323045000");
    }

    @Test
    void madeOfTheirSource_keysAreWhatTheirVersionSays() {
        // whoever changes one of these raises ShelfKeys.VERSION, so that stored keys are renewed
        ShelfKeys keys = keys("Der Zauberberg, Band 2", "Thomas Mann", "de");

        assertThat(ShelfKeys.VERSION).isEqualTo(2);
        assertThat(keys.title()).isEqualTo("zauberberg band 02\u0001" + BOOK);
        assertThat(keys.author()).isEqualTo("mann\u0002thomas\u0001zauberberg band 02\u0001" + BOOK);
        assertThat(keys.search()).isEqualTo("der zauberberg band 2 thomas mann 9780441014989 0441014984");
    }
}
