package org.homelibrary.metadata.provider.marc;

import static org.assertj.core.api.Assertions.assertThat;

import org.homelibrary.metadata.provider.xml.SafeXml;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Marc21BookTest {

    private static final String ISBN = "020  a9783109900013";

    @Test
    void recordWithIsbdPunctuation_isReadWithoutIt() {
        BookMetadata book = metadata(
                "020  a9783109900013 (pbk.) :",
                "1001 aRaman, K. S.,|d1948-|eauthor.",
                "24510aThe monsoon ledger :|ba novel /|cK. S. Raman.",
                "264 1aNew Delhi :|bBanyan Tree Books,|c[2011]",
                "264 4c©2011",
                "300  ax, 268 pages :|billustrations ;|c22 cm.",
                "4901 aBanyan classics ;|vv. 12",
                "520  aThree generations of merchants.",
                "650 0aMerchants|zIndia|vFiction.",
                "655 7aNovels.|2lcgft");

        assertThat(book.title()).isEqualTo("The monsoon ledger");
        assertThat(book.subtitle()).isEqualTo("a novel");
        assertThat(book.authors()).containsExactly("K. S. Raman");
        assertThat(book.publisher()).isEqualTo("Banyan Tree Books");
        assertThat(book.publishedDate()).isEqualTo("2011");
        assertThat(book.pages()).isEqualTo(268);
        assertThat(book.series()).isEqualTo(new Series("Banyan classics", "12"));
        assertThat(book.description()).isEqualTo("Three generations of merchants.");
        assertThat(book.categories()).containsExactly("Novels", "Merchants");
    }

    @Test
    void recordWithNothingInIt_saysNothing() {
        BookMetadata book = metadata("245  a ", "100  a,", "300  a", "264 1b[s.n.]|c[s.a.]");

        assertThat(book).isEqualTo(metadata());
        assertThat(book.title()).isNull();
        assertThat(book.authors()).isEmpty();
        assertThat(book.publisher()).isNull();
        assertThat(book.publishedDate()).isNull();
        assertThat(book.series()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    24510aErdsee|nBd. 1|pDie Trilogie|bRoman       ; Erdsee, Bd. 1: Die Trilogie ; Roman
                    24510aErdsee.|n2                               ; Erdsee, 2                   ;
                    24510aErdsee.|pTehanu /|cU. K.                 ; Erdsee. Tehanu              ;
                    24510aWeg =|bThe way                           ; Weg                         ;
                    24510aWeg :|bzu zweit = The way : for two      ; Weg                         ; zu zweit
                    24510a[Ohne Namen]                             ; Ohne Namen                  ;
                    24510aC.                                       ; C.                          ;
                    24510aWas nun?                                 ; Was nun?                    ;
                    24510aUnd dann ...                             ; Und dann ...                ;
                    24510p2                                        ; 2                           ;
                    """)
    void title_hasNumberAndNameOfThePart(String field, String title, String subtitle) {
        BookMetadata book = metadata(field);

        assertThat(book.title()).isEqualTo(title);
        assertThat(book.subtitle()).isEqualTo(subtitle);
    }

    /** DNB's marks are one character each; its letters come apart from their accents. */
    @Test
    void sortingMarks_areDropped_andLettersComposed() {
        assertThat(metadata("24510a\u0098Das\u009c Ma\u0308rchen").title()).isEqualTo("Das Märchen");
    }

    @Test
    void authors_areThoseCalledAuthors() {
        assertThat(metadata(
                                "1001 aPetersen, Anke|4aut",
                                "7001 aKrämer, Jonas|4ill",
                                "7001 aBerg, Carl|eVerfasser",
                                "7001 aIyer, Meena|etranslator.",
                                "7001 aLund, Ada|4http://id.loc.gov/vocabulary/relators/aut",
                                "7001 aOther, Work|tAnother title|4aut",
                                "7001 aVor, Wort|eauthor of introduction, etc.")
                        .authors())
                .containsExactly("Anke Petersen", "Carl Berg", "Ada Lund");
    }

    @Test
    void authors_areTheEditorsOfACollection() {
        assertThat(metadata("7001 aPetersen, Anke|eHerausgeber|4edt", "7001 aKrämer, Jonas|4trl")
                        .authors())
                .containsExactly("Anke Petersen");
        assertThat(metadata("7001 aPetersen, Anke|e[Hrsg.]").authors()).containsExactly("Anke Petersen");
    }

    @Test
    void authors_areWhoeverIsNamed_whenNothingIsSaidOfThem() {
        assertThat(metadata("1001 aPetersen, Anke", "7001 aKrämer, Jonas").authors())
                .containsExactly("Anke Petersen");
        assertThat(metadata("7001 aPetersen, Anke", "7001 aKrämer, Jonas").authors())
                .containsExactly("Anke Petersen", "Jonas Krämer");
        assertThat(metadata("1102 aVerein der Freunde.", "7001 aKrämer, Jonas|4ill")
                        .authors())
                .containsExactly("Verein der Freunde");
    }

    @Test
    void names_areInTheOrderOfSpeech() {
        assertThat(metadata("1000 aJohannes Paul|bII.|cPapst").authors()).containsExactly("Johannes Paul II.");
        assertThat(metadata("1001 aKing, Martin Luther,|cJr.,|d1929-1968").authors())
                .containsExactly("Martin Luther King Jr.");
        assertThat(metadata("1001 aTolkien, J. R. R.").authors()).containsExactly("J. R. R. Tolkien");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    264 1aHamburg|bNordlicht Verlag|c2018   ; Nordlicht Verlag ; 2018
                    264 1bNordlicht|cMärz 2018              ; Nordlicht        ; 2018
                    264 4c©1999                             ;                  ; 1999
                    260  aBerlin :|bMorgen,|cc1999.         ; Morgen           ; 1999
                    260  a[S.l.] :|b[s.n.],|c1956           ;                  ; 1956
                    264 1b[Verlag nicht ermittelbar]        ;                  ;
                    264 1b[publisher not identified]        ;                  ;
                    264 1bS. Fischer                        ; S. Fischer       ;
                    264 1bS. N. Verlag                      ; S. N. Verlag     ;
                    """)
    void publication_isReadFromEitherField(String field, String publisher, String date) {
        BookMetadata book = metadata(field);

        assertThat(book.publisher()).isEqualTo(publisher);
        assertThat(book.publishedDate() == null ? null : book.publishedDate().substring(0, 4))
                .isEqualTo(date);
    }

    @Test
    void language_isThatOfTheText() {
        assertThat(metadata("0411 ager|heng").language()).isEqualTo("de");
        assertThat(metadata("0410 agerfre").language()).isEqualTo("de");
        assertThat(metadata("008180314s2018    gw ||||| |||| 00||||ger  ").language())
                .isEqualTo("de");
        assertThat(metadata("0410 amul", "008180314s2018    gw ||||| |||| 00||||und  ")
                        .language())
                .isNull();
        assertThat(metadata("008short").language()).isNull();
    }

    @Test
    void date_isTheCodedOne_whenNoneIsPrinted() {
        assertThat(metadata("008180314s2018    gw ||||| |||| 00||||ger  ").publishedDate())
                .isEqualTo("2018");
        assertThat(metadata("008180314suuuu    gw ||||| |||| 00||||ger  ").publishedDate())
                .isNull();
    }

    @Test
    void isbns_areReadAmongWords_andWrongOnesApart() {
        Marc21Book book = Fields.book(
                "020  a3109900017 (kart.) : EUR 12.00|z9783109900020",
                "020  a978-3-10-990002-0 (Gesamtwerk)",
                "020  cEUR 5",
                "0243 a9783109900037",
                "0248 a4006381333931");

        assertThat(book.isbns())
                .containsExactly(new Isbn("9783109900013"), new Isbn("9783109900020"), new Isbn("9783109900037"));
        assertThat(book.otherIsbns()).containsExactly(new Isbn("9783109900020"));
        assertThat(Fields.book(ISBN).isbns()).containsExactly(new Isbn("9783109900013"));
    }

    @Test
    void fieldsWithoutTagOrCode_areLeftOut() {
        assertThat(MarcXml.records(
                        SafeXml.parse("<r xmlns='urn:x'><record><datafield><subfield code='a'>x</subfield></datafield>"
                                + "<datafield tag='245x'/><datafield tag='245' ind1='' ind2='22'><subfield>no</subfield>"
                                + "<subfield code='ab'>no</subfield><subfield code='a'>Yes</subfield></datafield>"
                                + "<controlfield tag='1'/></record><record/></r>")))
                .singleElement()
                .satisfies(record ->
                        assertThat(new Marc21Book(record).metadata().title()).isEqualTo("Yes"));
    }

    @Test
    void authors_whomTheRecordSaysNothingOf_areReadOffTheTitlePage() {
        String title = "24510aT /|cby Anna Writer and Carl Berg ; translated by C. Third.";

        assertThat(metadata(title, "1001 aWriter, Anna", "7001 aBerg, Carl", "7001 aThird, C.")
                        .authors())
                .containsExactly("Anna Writer", "Carl Berg");
        assertThat(metadata(title).authors()).containsExactly("Anna Writer", "Carl Berg");
        assertThat(metadata("24510aT /|ctranslated by C. Third.").authors()).isEmpty();
    }

    @Test
    void aPublisherAmongTheOrganisations_isNoAuthor() {
        assertThat(metadata("7102 aNorth Press,|epublisher").authors()).isEmpty();
        assertThat(metadata("7102 aNorth Press|4pbl", "7102 aMusée du Nord|4aut")
                        .authors())
                .containsExactly("Musée du Nord");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    4901 aEarthsea|vbook 3        ; Earthsea ; 3
                    4900 aEarthsea|vBook three    ; Earthsea ; 3
                    4900 aEarthsea|vBd. III       ; Earthsea ; III
                    4900 aEarthsea|vno. 3.        ; Earthsea ; 3
                    4900 aEarthsea|vN° 3          ; Earthsea ; 3
                    4900 aEarthsea|v# 3           ; Earthsea ; 3
                    4900 aEarthsea|v[3]           ; Earthsea ; 3
                    4900 aEarthsea|v第3巻         ; Earthsea ; 3
                    4900 aEarthsea|vさ-3-1        ; Earthsea ; さ-3-1
                    4900 aEarthsea                ; Earthsea ;
                    8001 aLe Guin, U.|tEarthsea|v3 ; Earthsea ; 3
                    """)
    void series_hasTheVolumeInDigits(String field, String name, String position) {
        assertThat(metadata(field).series()).isEqualTo(new Series(name, position));
        assertThat(metadata("4900 aPenguin classics", "4900 aEarthsea ; 3").series())
                .as("the one with a number says more")
                .isEqualTo(new Series("Earthsea", "3"));
    }

    @Test
    void description_isTheSummary_whole() {
        assertThat(metadata("5201 aA review.", "520  aFirst part.|bSecond part.")
                        .description())
                .isEqualTo("First part. Second part.");
        assertThat(metadata("5201 aA review.").description()).isEqualTo("A review.");
    }

    /** The Library of Congress transcribes, and links what is printed. */
    @Test
    void originalScript_standsInPlaceOfItsTranscription() {
        BookMetadata book = metadata(
                "1001 6880-01|aMurakami, Haruki,|d1949-|4aut",
                "245106880-02|aUmibe no Kafuka /|cMurakami Haruki.",
                "264 16880-03|aTōkyō :|bShinchōsha,|c2002.",
                "8801 6100-01/$1|a村上春樹,|d1949-",
                "880106245-02/$1|a海辺のカフカ /|c村上春樹.",
                "880 16264-03/$1|a東京 :|b新潮社,|c2002.",
                "880  6500-00/$1|a注記");

        assertThat(book.title()).isEqualTo("海辺のカフカ");
        assertThat(book.authors()).containsExactly("村上春樹");
        assertThat(book.publisher()).isEqualTo("新潮社");
        assertThat(book.publishedDate()).isEqualTo("2002");
        assertThat(metadata("245006880-03|aVoĭna i mir", "880006245-03/(N|aВойна и мир")
                        .title())
                .isEqualTo("Война и мир");
        assertThat(metadata("245006880-01|aВойна и мир", "880006245-01/(B|aVoĭna i mir")
                        .title())
                .as("here the transcription is what was linked")
                .isEqualTo("Война и мир");
        assertThat(metadata("245006880-01|aAlone", "880006245-02/(N|aОдин", "880  aНичей")
                        .title())
                .isEqualTo("Alone");
    }

    @ParameterizedTest
    @CsvSource({
        "00000nam a22, true",
        "00000cam a22, true",
        "00000nim a22, false",
        "00000cgm a22, false",
        "00000nab a22, false",
        "short, true"
    })
    void recordingsReviewsAndChapters_areNoBooks(String leader, boolean book) {
        assertThat(MarcXml.records(SafeXml.parse("<record><leader>" + leader
                        + "</leader><datafield tag='245'><subfield code='a'>T</subfield></datafield></record>")))
                .singleElement()
                .satisfies(record -> assertThat(new Marc21Book(record).isBook()).isEqualTo(book));
    }

    @Test
    void deletedRecords_areNotThere() {
        assertThat(MarcXml.records(SafeXml.parse("<record><leader>00000dam a2200000 a 4500</leader>"
                        + "<datafield tag='245'><subfield code='a'>T</subfield></datafield></record>")))
                .isEmpty();
    }

    private static BookMetadata metadata(String... fields) {
        return Fields.book(fields).metadata();
    }
}
