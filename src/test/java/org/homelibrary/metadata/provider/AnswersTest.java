package org.homelibrary.metadata.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homelibrary.metadata.provider.MetadataProvider.ProviderBook;
import org.homelibrary.metadata.provider.google.GoogleBooksAnswer;
import org.homelibrary.metadata.provider.openlibrary.OpenLibraryAnswer;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.LookupFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of the odd answers that people met; the numbers are those of the reports. */
class AnswersTest {

    private static final Isbn ISBN = new Isbn("9780000110008");
    private static final URI COVERS = URI.create("https://covers.example.org");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind': 'books#volumes', 'totalItems': 0}",
                "{'kind': 'books#volumes', 'totalItems': 1}",
                "{'totalItems': 1, 'items': []}",
                "{'totalItems': 1, 'items': [{'volumeInfo': {'title': 'Local history', 'authors': ['B. Writer']}}]}",
                "{'items': [{'volumeInfo': {'title': 'A', 'industryIdentifiers': []}}]}",
                "{'items': [{'volumeInfo': {'title': 'A', 'industryIdentifiers': [{'type': 'OTHER', 'identifier': 'UOM:39015'}]}}]}",
                "{'items': [{'volumeInfo': {'title': 'A', 'industryIdentifiers': [{'type': 'ISSN', 'identifier': '03785955'}]}}]}"
            })
    void google_answer_that_does_not_confirm_the_isbn_is_not_known_reports_7_and_8(String answer) {
        assertThat(google(answer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9780000110008", "9780000110008 (pbk.)", "ISBN 978-0-00-011000-8", "0000110000", "0-00-011000-0"
            })
    void google_identifier_is_read_with_words_around_it_reports_7_and_11(String identifier) {
        assertThat(google("{'items': [{'volumeInfo': {'title': 'A', 'industryIdentifiers': [{'identifier': '"
                        + identifier + "'}]}}]}"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'isbn_10': ['9780000110008 (pbk.)']}",
                "{'isbn_13': ['9780000110008 ; 9780000000071 (set)']}",
                "{'isbn_13': ['9780000000071 (set) 9780000110008']}",
                "{'isbn_10': ['9780000110008']}",
                "{'isbn_10': ['0000110000 : hbk'], 'isbn_13': ['9780000000071']}",
                "{'isbn_13': '978-0-00-011000-8'}",
                "{'isbn_13': ['9780000110009']}",
                "{'isbn_13': ['see title page'], 'isbn_10': [null, 7]}",
                "{'lccn': ['99000001']}",
                "{}",
                "17"
            })
    void open_library_key_is_trusted_unless_the_identifiers_name_other_books_report_11(String identifiers) {
        assertThat(openLibrary("'title': 'Bound', 'identifiers': " + identifiers)
                        .title())
                .isEqualTo("Bound");
    }

    @Test
    void open_library_edition_without_identifiers_is_taken_report_11() {
        assertThat(openLibrary("'title': 'Bound'").title()).isEqualTo("Bound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'isbn_13': ['9780140013993']}", "{'isbn_10': ['0140013997 (pbk.)', '0306406152']}"})
    void open_library_edition_that_names_only_other_isbns_is_another_book_report_11(String identifiers) {
        assertThatThrownBy(() -> openLibrary("'title': 'Else', 'identifiers': " + identifiers))
                .isInstanceOfSatisfying(ProviderException.class, failure -> assertThat(failure.reason())
                        .isEqualTo(LookupFailure.OTHER_BOOK));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by Anna Beispiel ; illustrated by C. Draw.|Anna Beispiel",
                "By Anna Beispiel.|Anna Beispiel",
                "Anna Beispiel, Carl Berg.|Anna Beispiel, Carl Berg",
                "by Anna Beispiel and Carl Berg ; with a foreword by D. Third|Anna Beispiel, Carl Berg",
                "[by] A. Beispiel & C. Berg|A. Beispiel, C. Berg",
                "von Anna Beispiel und Carl Berg|Anna Beispiel, Carl Berg",
                "Anna Beispiel ; aus dem Englischen von C. Berg|Anna Beispiel",
                "par Anna Beispiel ; traduit de l'anglais par C. Berg|Anna Beispiel",
                "written and illustrated by Anna Beispiel|Anna Beispiel",
                "edited by Carl Berg|Carl Berg",
                "by Anna Beispiel, illustrated by C. Draw|Anna Beispiel",
                "Anna Beispiel ... [et al.]|Anna Beispiel",
                "illustrated by C. Draw ; by Anna Beispiel|Anna Beispiel",
                "translated by C. Draw|",
                "Aus d. Engl. von C. Draw|",
                "Anna Beispiel. [Aus d. Engl. von C. Berg]|Anna Beispiel",
                "von Anna Beispiel. Übers. von C. Berg. Ill. von C. Draw|Anna Beispiel",
                "Anna Beispiel. Mit e. Nachw. von C. Berg|Anna Beispiel",
                "Anna M. Beispiel. Edited by C. Berg|Anna M. Beispiel",
                "hrsg. von C. Berg. Mit Beitr. von A. Beispiel|C. Berg",
                "Anna Beispiel. Translated from the French by C. Berg|Anna Beispiel",
                "Anna Beispiel, author ; C. Draw, illustrator|Anna Beispiel",
                "Anna Beispiel with Carl Berg|Anna Beispiel, Carl Berg",
                "Prof. Anna Beispiel|Prof. Anna Beispiel",
                "C. Berg [translator]|",
                "' '|"
            })
    void open_library_authors_come_from_the_title_page_when_the_work_names_none_report_12(
            String statement, String names) {
        assertThat(openLibrary("'title': 'The kite', 'by_statement': '" + statement.replace("'", "\\u0027") + "'")
                        .authorLine())
                .isEqualTo(names);
    }

    @Test
    void open_library_authors_come_from_the_contributors_else_report_12() {
        assertThat(openLibrary("'contributors': [{'role': 'Illustrator', 'name': 'C. Draw'},"
                                + " {'role': 'Author', 'name': 'Beispiel, Anna'}, {'name': 'D. Third'}]")
                        .authors())
                .containsExactly("Anna Beispiel", "D. Third");
    }

    @Test
    void open_library_plain_strings_count_as_names_report_13() {
        BookMetadata book = openLibrary("'pagination': 'xi, 252 p. ;', 'publishers': ['Old House'],"
                + " 'subjects': ['Essays', {'name': 'Letters'}], 'authors': ['C. Writer']");
        assertThat(book)
                .isEqualTo(new BookMetadata(
                        null,
                        null,
                        List.of("C. Writer"),
                        "Old House",
                        null,
                        252,
                        null,
                        List.of("Essays", "Letters"),
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'number_of_pages': 252|252",
                "'number_of_pages': 252.0|252",
                "'number_of_pages': '252'|252",
                "'number_of_pages': '252 pages'|252",
                "'number_of_pages': '1,024 pages'|1024",
                "'number_of_pages': 0, 'pagination': '252 Seiten'|252",
                "'pagination': '252'|252",
                "'pagination': '252 Seiten'|252",
                "'pagination': '2 v. (300 p.)'|300",
                "'pagination': '[4], 96 pages, 12 leaves of plates'|96",
                "'pagination': '352 с.'|352",
                "'pagination': '2 volumes'|",
                "'pagination': ['1', '2']|",
                "'number_of_pages': 'many'|"
            })
    void open_library_pages_are_read_in_words_report_13(String field, Integer pages) {
        assertThat(openLibrary(field.replace('"', '\'')).pages()).isEqualTo(pages);
    }

    @Test
    void google_texts_are_decoded_in_every_field_report_15() {
        assertThat(googleBook(
                        "'title': 'Tom &amp; Huck', 'subtitle': 'A <i>novel</i>', 'authors': ['S&oslash;ren B&aelig;k'],"
                                + " 'publisher': 'Smith &amp;amp; Sons', 'categories': ['Fiction &amp; more'],"
                                + " 'description': 'L&egrave;se &laquo;a&raquo;'"))
                .isEqualTo(new BookMetadata(
                        "Tom & Huck",
                        "A novel",
                        List.of("Søren Bæk"),
                        "Smith & Sons",
                        null,
                        null,
                        null,
                        List.of("Fiction & more"),
                        "Lèse «a»"));
    }

    @Test
    void open_library_texts_are_decoded_in_every_field_report_15() {
        assertThat(
                        openLibrary(
                                "'title': 'Tom &amp; Huck', 'subtitle': 'A <i>novel</i>', 'authors': [{'name': 'S&oslash;ren'}],"
                                        + " 'publishers': [{'name': 'Smith &amp; Sons'}], 'subjects': [{'name': 'Fiction &amp; more'}]"))
                .isEqualTo(new BookMetadata(
                        "Tom & Huck",
                        "A novel",
                        List.of("Søren"),
                        "Smith & Sons",
                        null,
                        null,
                        null,
                        List.of("Fiction & more"),
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'Doe, Anna', 'Berg, Carl'|Anna Doe, Carl Berg",
                "'Ann Doe', 'ann doe', 'ANN DOE'|Ann Doe",
                "'Zoë Doe', 'Zoe\\u0308 Doe'|Zoë Doe",
                "'Doe, Anna', 'Anna Doe'|Anna Doe",
                "'A. Writer; B. Writer'|A. Writer, B. Writer",
                "'Ann Writer, Bob Writer'|Ann Writer, Bob Writer",
                "'Doe, Anna, Berg, Carl'|Anna Doe, Carl Berg",
                "'Doe, Anna, 1950-'|Anna Doe",
                "'King, Martin Luther, Jr.'|Martin Luther King Jr.",
                "'Sammy Davis, Jr.'|Sammy Davis Jr.",
                "'van der Berg, Jan Piet'|Jan Piet van der Berg",
                "'Smith & Sons, Inc.', 'Anna Doe'|Smith & Sons, Inc.; Anna Doe",
                "'B. Writer', 'A. Writer'|B. Writer, A. Writer",
                "'Anna Doe (Author)'|Anna Doe",
                "'村上, 春樹'|村上春樹",
                "'村上春樹 著'|村上春樹",
                "'Doe, Anna & Berg, Carl'|Anna Doe, Carl Berg",
                "'Anna Doe and Carl Berg'|Anna Doe, Carl Berg",
                "'José Ortega y Gasset'|José Ortega y Gasset",
                "'Institute of Electrical and Electronics Engineers'|Institute of Electrical and Electronics Engineers",
                "'Anna Doe ... [et al.]'|Anna Doe",
                "'by Anna Doe'|Anna Doe",
                "'null', 'Anna Doe'|Anna Doe",
                "'[author unknown]', 'N/A', 'Unknown Author', '.'|",
                "'Anonymous', 'Various'|Anonymous, Various",
                "'', ' '|",
                "'L&eacute;a D&ouml;e; Carl Berg'|Léa Döe, Carl Berg"
            })
    void authors_stay_persons_report_18(String authors, String line) {
        assertThat(googleBook("'authors': [" + authors + "]").authorLine()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "North Press|North Press",
                "\\\"North Press, Inc.\\\"|North Press, Inc.",
                "[s.n.]|",
                "n/a|",
                "-|",
                "Unknown|",
                "[éditeur inconnu]|",
                "Verlag unbekannt|",
                "S. N. Verlag|S. N. Verlag"
            })
    void a_publisher_that_is_none_is_left_out(String publisher, String name) {
        assertThat(googleBook("'publisher': '" + publisher + "'").publisher()).isEqualTo(name);
        assertThat(openLibrary("'publishers': ['" + publisher + "']").publisher())
                .isEqualTo(name);
    }

    @Test
    void open_library_authors_may_have_only_their_personal_name() {
        assertThat(openLibrary("'authors': [{'personal_name': 'Carl Berg'}, {'name': '', 'personal_name': 'Anna Doe'}]")
                        .authors())
                .containsExactly("Carl Berg", "Anna Doe");
    }

    @Test
    void google_lists_some_volumes_twice_once_without_anything() {
        String ids = "'industryIdentifiers': [{'identifier': '9780000110008'}]";
        assertThat(google("{'items': [{'volumeInfo': {" + ids + "}}, {'volumeInfo': {'title': 'Full', " + ids + "}}]}"))
                .hasValueSatisfying(book -> assertThat(book.metadata().title()).isEqualTo("Full"));
    }

    @Test
    void a_byte_order_mark_before_the_answer_is_skipped() {
        assertThat(google("\uFEFF{'totalItems': 0}")).isEmpty();
    }

    @Test
    void a_long_list_of_authors_ends_with_a_whole_name_and_a_mark_report_18() {
        String many = IntStream.range(0, 60)
                .mapToObj(i -> "'Firstname" + i + " Middlename Surname" + i + "'")
                .collect(Collectors.joining(","));
        BookMetadata book = googleBook("'authors': [" + many + "]");
        assertThat(book.authors()).hasSize(60);
        assertThat(book.authorLine())
                .startsWith("Firstname0 Middlename Surname0, ")
                .matches(".*Surname[0-9]+ et al\\.")
                .hasSizeBetween(450, 500);
    }

    @Test
    void google_says_which_volume_of_a_series_it_is_report_9() {
        assertThat(googleBook("'title': 'Cent souhaits', 'seriesInfo': {'kind': 'books#volume_series_info',"
                                + " 'bookDisplayNumber': '8'}")
                        .series())
                .isEqualTo(new Series("Cent souhaits", "8"));
        assertThat(googleBook("'title': 'Cent souhaits - Tome 8', 'seriesInfo': {'bookDisplayNumber': '8'}")
                        .series())
                .isEqualTo(new Series("Cent souhaits", "8"));
        assertThat(googleBook("'title': 'Alone', 'seriesInfo': 7").series()).isNull();
    }

    private static BookMetadata googleBook(String fields) {
        return google("{'items': [{'volumeInfo': {'industryIdentifiers': [{'identifier': '9780000110008'}], " + fields
                        + "}}]}")
                .orElseThrow()
                .metadata();
    }

    private static Optional<ProviderBook> google(String answer) {
        return GoogleBooksAnswer.read(ProviderClient.parse(json(answer)), ISBN);
    }

    private static BookMetadata openLibrary(String fields) {
        return OpenLibraryAnswer.read(
                        ProviderClient.parse(json("{'ISBN:9780000110008': {" + fields + "}}")), ISBN, COVERS)
                .orElseThrow()
                .metadata();
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
