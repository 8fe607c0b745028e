package org.homelibrary.model.isbn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.homelibrary.model.isbn.ProductCode.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsbnTextTest {

    private static final Isbn LAMP = new Isbn("9780140013993");
    private static final Isbn OTHER = new Isbn("9780306406157");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "978014001399351095",
                "9780140013993 51095",
                "9780140013993-51095",
                "978014001399305",
                "9780140013993 05",
                "9780140013993\t",
                "9780140013993\t51095\t",
                "9780140013993\r\n",
                "9780140013993\r\n9780140013993\r\n",
                "978014001399351095\r\n978014001399351095\r\n",
                "97801400139939780140013993",
                "978014001399351095978014001399351095",
                "]E09780140013993",
                "]E3978014001399351095",
                "]E09780140013993]E251095",
                "]X09780140013993",
                "]C10109780140013993",
                "]d2010978014001399310ABC\u001d21123",
                "(01)09780140013993",
                "(01)09780140013993(10)ABC",
                "https://id.gs1.org/01/09780140013993/10/ABC",
                "97801400139931920193004006",
                "9780140013993\n1920193004006",
                "26/11/2026,12:01:33,01,9780140013993",
                "9780140013993;1",
                "EAN_13,9780140013993",
                "09780140013993",
                "*9780140013993*",
                "A9780140013993",
                "\u00029780140013993\u0003",
                "0140013997 51095",
                "014001399751095"
            })
    void scanners_additions_are_left_out(String scanned) {
        assertThat(IsbnText.read(scanned)).isEqualTo(new IsbnReading.One(LAMP));
    }

    @ParameterizedTest
    @MethodSource("pasted")
    void only_isbn_in_what_was_pasted_is_meant(String pasted) {
        assertThat(IsbnText.read(pasted)).isEqualTo(new IsbnReading.One(LAMP));
    }

    static Stream<String> pasted() {
        return Stream.of(
                "ISBN-13 \u200f : \u200e 978-0140013993",
                "ISBN-10 \u200f : \u200e 0140013997",
                "ISBN 13: 9780140013993",
                "isbn13 9780140013993",
                "ISBN13 978-0-14-001399-3",
                "ISBN139780140013993",
                "ISBN0140013997",
                "ISBN-10 0-14-001399-7",
                "0140013997 (ISBN13: 9780140013993)",
                "9780140013993 (pbk.)",
                "0140013997 (pbk. : alk. paper) : $4.95",
                "EAN 9780140013993",
                "EAN13: 9780140013993",
                "GTIN-13 9780140013993",
                "ASIN : 0140013997",
                "urn:isbn:9780140013993",
                "urn:isbn:0-14-001399-7",
                "https://openlibrary.org/isbn/9780140013993",
                "https://www.amazon.com/Lamp-A-Writer/dp/0140013997/ref=sr_1_1?keywords=9780306406157&qid=1699999999",
                "https://www.amazon.de/gp/product/0140013997?tag=shop-21",
                "https://books.google.com/books?isbn=0140013997&hl=en",
                "https://www.google.com/books?vid=ISBN0140013997",
                "https://www.worldcat.org/search?q=isbn%3A0140013997",
                "www.shop.example/item/0306406153?isbn=9780140013993",
                "https://shop.example/the-lamp-9780140013993.html",
                "=\"9780140013993\"",
                "'9780140013993",
                "ISBN: 978-0-14-001399-3.",
                "9780140013993,",
                "978.0.14.001399.3",
                "978,0,14,001399,3",
                "978/0/14/001399/3",
                "978_0_14_001399_3",
                "9 780140 013993",
                "9 780140 013993 > 51095",
                "978-0-14-\n001399-3",
                "O140013997",
                "o14ool3997",
                "978O14OO13993",
                "978-O-I4-OO1399-3",
                "１４００１３９９７",
                "९७८०१४००१३९९३",
                "٠١٤٠٠١٣٩٩٧",
                "<b>ISBN-13</b>:&nbsp;978&#8209;0&#8209;14&#x2011;001399&ndash;3<br>",
                "**ISBN:** [978-0-14-001399-3](https://shop.example/9780140013993)",
                "Paperback : 211 pages\nISBN-10 : 0140013997\nISBN-13 : 978-0140013993\nItem Weight : 3.5 ounces",
                "The Lamp. London 1986. 211 S. ISBN 0-14-001399-7, order 0306406152",
                "ISBN 978\u20110\u201114\u2011001399\u20113",
                "ISBN\u00a0978\u00a00\u00a014\u00a0001399\u00a03",
                "doi:10.1000/978-0-14-001399-3",
                "SBN 14 001399 7",
                "020 ##$a0140013997",
                "020 __ |a 0140013997 (pbk.)",
                "=020  \\\\$a9780140013993$qpaperback",
                "isbn = {978-0-14-001399-3},",
                "ISBN978-0-14-001399-3 C0197 ¥560E",
                "شابک: ۹۷۸-۰-۱۴-۰۰۱۳۹۹-۳",
                "国际标准书号：9780140013993",
                "https://covers.openlibrary.org/b/isbn/0140013997-L.jpg",
                "https://www.amazon.com/product-reviews/0140013997",
                "https://www.amazon.com/gp/aw/d/0140013997",
                "+++ 978\\-0\\-14\\-001399\\-3 +++");
    }

    @Test
    void check_digit_x_is_read_in_every_letter_that_looks_like_it() {
        Isbn isbn = new Isbn("9780804429573");
        assertThat(Stream.of(
                        "080442957X", "0-8044-2957-x", "ISBN 0 8044 2957 X (cloth)", "08044 2957 \u0425", "０８０４４２９５７Ｘ"))
                .allSatisfy(text -> assertThat(IsbnText.read(text)).isEqualTo(new IsbnReading.One(isbn)));
    }

    @Test
    void nine_digits_are_an_sbn_with_a_label_or_alone() {
        IsbnReading sbn = new IsbnReading.One(new Isbn("9780330231329"));
        assertThat(IsbnText.read("SBN 330 23132 4")).isEqualTo(sbn);
        assertThat(IsbnText.read("330 23132 4")).isEqualTo(sbn);
        assertThat(IsbnText.read("330231324")).isEqualTo(sbn);
        assertThat(IsbnText.read("330231324 ways")).isInstanceOf(IsbnReading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9780140013993, 9780306406157",
                "9780140013993\n9780306406157",
                "97801400139939780306406157",
                "0140013997 and 0306406152",
                "ISBN 0140013997 (pbk.), 0306406152 (hbk.)",
                "ISBN (Print): 9780140013993 ISBN (Online): 978-0-306-40615-7",
                "ISBN 0140013997 (v. 1) : 0306406152 (v. 2)",
                "Bd. 1: 9780140013993; Bd. 2: 9780306406157",
                "9780140013993 и 9780306406157",
                "0140013997|0306406152",
                "ISBN-10: 0140013997 ISBN-13: 978-0-306-40615-7"
            })
    void two_books_are_asked_about(String text) {
        assertThat(IsbnText.read(text))
                .isInstanceOfSatisfying(IsbnReading.Several.class, several -> assertThat(several.isbns())
                        .containsExactly(LAMP, OTHER));
    }

    @ParameterizedTest
    @CsvSource({
        "9790260000438, MUSIC, 9790260000438",
        "979-0-2600-0043-8, MUSIC, 9790260000438",
        "ISMN 979-0-2600-0043-8, MUSIC, 9790260000438",
        "ISMN 979-0-2600-0043-8 (Pbk), MUSIC, 9790260000438",
        "https://www.music.example/9790260000438.html, MUSIC, 9790260000438",
        "M-2600-0043-8, MUSIC, 9790260000438",
        "M260000438, MUSIC, 9790260000438",
        "ISMN: M 2600 0043 8, MUSIC, 9790260000438",
        "]E09790041811529, MUSIC, 9790041811529",
        "9771234567003, MAGAZINE, 1234-5679",
        "9771234567003 05, MAGAZINE, 1234-5679",
        "977123456700305, MAGAZINE, 1234-5679",
        "ISSN 1234-5679, MAGAZINE, 1234-5679",
        "ISSN: 2434-561x (online), MAGAZINE, 2434-561X",
        "1234-5679, MAGAZINE, 1234-5679",
        "4006381333931, ARTICLE, 4006381333931",
        "EAN 4006381333931, ARTICLE, 4006381333931",
        "4 006381 333931, ARTICLE, 4006381333931",
        "40063813339314006381333931, ARTICLE, 4006381333931",
        "2000000000015, SHOP, 2000000000015",
        "9900000000011, COUPON, 9900000000011",
        "078073003501, UPC, 078073003501",
        "0 78073 00350 1, UPC, 078073003501",
        "UPC 078073003501, UPC, 078073003501",
        "03600029145212345, UPC, 036000291452",
        "036000291452 12345, UPC, 036000291452",
        "B00ABCDEFG, ASIN, B00ABCDEFG",
        "https://www.amazon.com/dp/B00ABCDEFG, ASIN, B00ABCDEFG"
    })
    void number_of_something_else_is_named(String text, Kind kind, String number) {
        assertThat(IsbnText.read(text)).isEqualTo(new IsbnReading.NotABook(new ProductCode(kind, number)));
    }

    @ParameterizedTest
    @CsvSource({
        "07807300350143506, 9780590435062",
        "078073003501 43506, 9780590435062",
        "0 78073 00350 1 43506, 9780590435062",
        "007807300350143506, 9780590435062",
        "]E00078073003501]E243506, 9780590435062",
        "07114900495212345, 9780451123459",
        "07126800450573456, 9780821734568"
    })
    void paperbacks_upc_and_supplement_are_its_isbn(String scanned, String isbn) {
        assertThat(IsbnText.read(scanned)).isEqualTo(new IsbnReading.One(new Isbn(isbn)));
    }

    @Test
    void upc_of_a_publisher_with_two_prefixes_is_asked_about_where_the_price_leaves_it_open() {
        assertThat(IsbnText.read("07807300399044891")).isInstanceOfSatisfying(IsbnReading.Several.class, several -> {
            assertThat(several.isbns()).extracting(Isbn::value).containsExactly("9780590448918", "9780439448918");
        });
    }

    @Test
    void supplement_that_contradicts_the_publisher_names_no_book() {
        assertThat(IsbnText.read("07126800450512345")).isInstanceOf(IsbnReading.NotABook.class);
    }

    @Test
    void wrong_number_that_begins_like_a_shorter_barcode_is_a_misprint() {
        assertThat(IsbnText.read("9780345460951"))
                .isInstanceOfSatisfying(IsbnReading.Misprinted.class, misprinted -> assertThat(misprinted.suggestions())
                        .contains(new Isbn("9780345460950")));
    }

    @ParameterizedTest
    @CsvSource({
        "9780140013990, 9780140013990",
        "978-0-14-001399-0, 9780140013990",
        "ISBN 978-0-14-001399-0 (pbk.), 9780140013990",
        "9780140013990 51095, 9780140013990",
        "0140013990, 0140013990",
        "0-14-001399-0, 0140013990",
        "ISBN 0-14-001399-X., 014001399X"
    })
    void wrong_check_digit_is_a_misprint_or_a_slip(String text, String number) {
        assertThat(IsbnText.read(text)).isInstanceOfSatisfying(IsbnReading.Misprinted.class, misprinted -> {
            assertThat(misprinted.number()).isEqualTo(number);
            assertThat(misprinted.suggestions().subList(0, 2)).contains(LAMP);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "the lamp",
                "1984",
                "0012345",
                "978-0-14",
                "129780140013993",
                "9780140013993123",
                "Tel. 0306406152",
                "phone +0306406152",
                "Order no. 0306406152",
                "OCLC 0306406152",
                "LCCN: 0306406152",
                "Tél. : 0306406152",
                "Teléfono 0306406152",
                "тел. 0306406152",
                "電話 0306406152",
                "WhatsApp 0306406152",
                "Kundennr: 0306406152",
                "Artikelnummer 0306406152",
                "Numer zamówienia 0306406152",
                "NIP 0306406152",
                "Signatur: 0306406152",
                "https://www.worldcat.org/title/0306406152",
                "https://lccn.loc.gov/0306406152",
                "https://d-nb.info/0306406152",
                "https://www.goodreads.com/book/show/0306406152",
                "+49 30 12345678",
                "1234567890123456",
                "a0140013997b",
                "https://www.goodreads.com/book/show/12345678-lamp",
                "4006381333932",
                "078073003502",
                "1234-5678"
            })
    void what_only_looks_like_a_number_of_a_book_is_none_and_gets_no_suggestion(String text) {
        assertThat(IsbnText.read(text))
                .isInstanceOfSatisfying(IsbnReading.Unreadable.class, unreadable -> assertThat(unreadable.suggestions())
                        .isEmpty());
    }

    @Test
    void no_isbn_is_found_by_chance_in_sentences_with_numbers() {
        Random random = new Random(19);
        int found = 0;
        for (int i = 0; i < 2_000; i++) {
            String text = String.format(
                    Locale.ROOT,
                    "Call %d-%03d-%04d or visit %d Main St., room %d, by %02d.%02d.%d, order no. %d",
                    100 + random.nextInt(900),
                    random.nextInt(1000),
                    random.nextInt(10_000),
                    random.nextInt(100_000),
                    random.nextInt(1000),
                    random.nextInt(28) + 1,
                    random.nextInt(12) + 1,
                    1900 + random.nextInt(120),
                    1_000_000_000 + random.nextInt(1_000_000_000));
            found += IsbnText.read(text) instanceof IsbnReading.One ? 1 : 0;
        }
        assertThat(found).isZero();
    }

    @Test
    void null_has_no_digits() {
        assertThat(IsbnText.read(null)).isInstanceOf(IsbnReading.Unreadable.class);
    }

    @Test
    void long_text_is_read_in_bounded_time() {
        assertThat(IsbnText.read("1 ".repeat(100_000))).isInstanceOf(IsbnReading.Unreadable.class);
        assertThat(IsbnText.read("<a ".repeat(50_000) + "9780140013993")).isNotNull();
        assertThat(IsbnText.read("978 ".repeat(50_000))).isInstanceOf(IsbnReading.Unreadable.class);
        assertThat(IsbnText.read("www.".repeat(500) + " 0140013997".repeat(150)))
                .isNotNull();
        assertThat(IsbnText.read("O1-".repeat(50_000))).isInstanceOf(IsbnReading.Unreadable.class);
    }
}
