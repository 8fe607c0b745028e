package org.homelibrary.metadata.provider.marc;

import static org.assertj.core.api.Assertions.assertThat;

import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnimarcBookTest {

    @Test
    void partOfAWork_hasItsNumberInTheTitle() {
        BookMetadata book = metadata("2001 aCent souhaits|hTome 8|iLe retour|emanga|fA. B.");

        assertThat(book.title()).isEqualTo("Cent souhaits, Tome 8: Le retour");
        assertThat(book.subtitle()).isEqualTo("manga");
    }

    @Test
    void authors_areThoseWithTheCodeOfAnAuthor() {
        assertThat(metadata(
                                "700 |aOda|bEiichirō|4070",
                                "701 |aBerg|bCarl|4690",
                                "702 |aDupont|bClaire|4730",
                                "702 |aDraw|bAnn|4440")
                        .authors())
                .containsExactly("Eiichirō Oda", "Carl Berg");
        assertThat(metadata("700 |aOda|bEiichirō", "702 |aDupont|bClaire").authors())
                .containsExactly("Eiichirō Oda");
        assertThat(metadata("702 |aDupont|bClaire|4340", "702 |aDraw|bAnn|4440").authors())
                .containsExactly("Claire Dupont");
        assertThat(metadata("700 |a |4070", "702 |aOda|bEiichirō|4070").authors())
                .containsExactly("Eiichirō Oda");
        assertThat(metadata("71002aMusée des vents").authors()).containsExactly("Musée des vents");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    214 0aParis|cÉditions du Phare|dDL 2016 ; Éditions du Phare ; 2016
                    214 4d1999                              ;                   ; 1999
                    210  aParis|cLe Phare|dcop. 1985        ; Le Phare          ; 1985
                    210  a[S.l.]|c[s.n.]|dimpr. 2010        ;                   ; 2010
                    100  a20160404d2015    m  y0frey50      ;                   ; 2015
                    """)
    void publication_isReadFromEitherField(String field, String publisher, String date) {
        assertThat(metadata(field).publisher()).isEqualTo(publisher);
        assertThat(metadata(field).publishedDate()).isEqualTo(date);
    }

    @Test
    void isbns_areReadAmongWords_andWrongOnesApart() {
        UnimarcBook book = new UnimarcBook(
                Fields.record("010  a978-2-07-990001-6 (tome 1)|bbr.|d8 EUR", "010  z979-10-99900-01-2"));

        assertThat(book.isbns()).containsExactly(new Isbn("9782079900016"));
        assertThat(book.otherIsbns()).containsExactly(new Isbn("9791099900012"));
    }

    @Test
    void recordWithNothingInIt_saysNothing() {
        BookMetadata book = metadata("2001 a ", "215  a", "101  a   ");

        assertThat(book.title()).isNull();
        assertThat(book.authors()).isEmpty();
        assertThat(book.pages()).isNull();
        assertThat(book.language()).isNull();
    }

    @Test
    void authors_areNoPublishers_andElseThoseOnTheTitlePage() {
        assertThat(metadata("71002aNord éd.|4650").authors()).isEmpty();
        assertThat(metadata("2001 aT|fAnna Écrivain et Carl Berg|gtraduit par C. Tiers")
                        .authors())
                .containsExactly("Anna Écrivain", "Carl Berg");
        assertThat(metadata("700 |aJean-Paul|dII|cpape").authors()).containsExactly("Jean-Paul II");
    }

    @Test
    void series_isThatOfTheWorkBeforeThatOfThePublisher() {
        assertThat(metadata("225 |aFolio|v612", "461 |tLes aventures|vt. 3").series())
                .isEqualTo(new Series("Les aventures", "3"));
        assertThat(metadata("225 |aFolio ; 612").series()).isEqualTo(new Series("Folio", "612"));
    }

    @Test
    void isbnOfTheBarCode_counts() {
        assertThat(new UnimarcBook(Fields.record("010  bbr.|d8 EUR", "073 0a9782079900016")).isbns())
                .containsExactly(new Isbn("9782079900016"));
    }

    private static BookMetadata metadata(String... fields) {
        return new UnimarcBook(Fields.record(fields)).metadata();
    }
}
