package org.homelibrary.metadata.provider.dublincore;

import static org.assertj.core.api.Assertions.assertThat;

import org.homelibrary.metadata.provider.BibliographicRecord;
import org.homelibrary.metadata.provider.xml.SafeXml;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.isbn.Isbn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DublinCoreBookTest {

    private static final String NAMESPACES = " xmlns:dc='http://purl.org/dc/elements/1.1/'"
            + " xmlns:dcterms='http://purl.org/dc/terms/' xmlns:dcndl='http://ndl.go.jp/dcndl/terms/'"
            + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:foaf='http://xmlns.com/foaf/0.1/'"
            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'";

    /** As the Bibliothèque nationale de France sends it for {@code recordSchema=dublincore}. */
    @Test
    void plainRecord_isRead() {
        BibliographicRecord record =
                record("<dc:identifier>http://catalogue.bnf.fr/ark:/12148/cb990000017</dc:identifier>"
                        + "<dc:identifier>ISBN 9782079900016</dc:identifier>"
                        + "<dc:title>La maison des vents : roman / Inês Carvalho ; traduit par Claire Dupont</dc:title>"
                        + "<dc:creator>Carvalho, Inês (1965-....). Auteur du texte</dc:creator>"
                        + "<dc:creator>Durand, Paul (1970-....). Préfacier</dc:creator>"
                        + "<dc:contributor>Dupont, Claire. Traducteur</dc:contributor>"
                        + "<dc:publisher>Éditions du Phare (Paris)</dc:publisher><dc:date>2016</dc:date>"
                        + "<dc:format>1 vol. (286 p.) : ill. ; 18 cm</dc:format>"
                        + "<dc:language>fre</dc:language><dc:language>français</dc:language>"
                        + "<dc:type>texte imprimé</dc:type><dc:description>Collection : Horizon</dc:description>");
        BookMetadata book = record.metadata();

        assertThat(record.isbns()).containsExactly(new Isbn("9782079900016"));
        assertThat(book.title()).isEqualTo("La maison des vents");
        assertThat(book.subtitle()).isEqualTo("roman");
        assertThat(book.authors()).containsExactly("Inês Carvalho");
        assertThat(book.publisher()).isEqualTo("Éditions du Phare");
        assertThat(book.publishedDate()).isEqualTo("2016");
        assertThat(book.pages()).isEqualTo(286);
        assertThat(book.language()).isEqualTo("fr");
        assertThat(book.description()).as("a cataloguer's note").isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    夏目漱石 著                       ; 夏目漱石
                    夏目漱石／著                      ; 夏目漱石
                    夏目漱石/著                       ; 夏目漱石
                    山本健一, 1950- 編               ; 山本健一
                    山田太郎 [ほか]編著               ; 山田太郎
                    [夏目漱石]著                      ; 夏目漱石
                    ダン・ブラウン∥著                ; ダン・ブラウン
                    五味太郎 作・絵                   ; 五味太郎
                    尾田栄一郎 著・画                 ; 尾田栄一郎
                    Verne, Jules (1828-1905)         ; Jules Verne
                    Carvalho, Inês                   ; Inês Carvalho
                    """)
    void creator_isReadAsPeopleWriteIt(String creator, String author) {
        assertThat(record("<dc:title>T</dc:title><dc:creator>" + creator + "</dc:creator>")
                        .metadata()
                        .authors())
                .containsExactly(author);
    }

    @Test
    void translatorAndIllustrator_areNoAuthors() {
        assertThat(record("<dc:title>T</dc:title><dc:creator>佐伯遥 文</dc:creator><dc:creator>森田岳 絵</dc:creator>"
                                + "<dc:creator>林恵 訳</dc:creator>")
                        .metadata()
                        .authors())
                .containsExactly("佐伯遥");
    }

    @Test
    void typesOfNumbers_areToldApart() {
        BibliographicRecord record = record(
                "<dc:title>T</dc:title>"
                        + "<dcterms:identifier rdf:datatype='http://ndl.go.jp/dcndl/terms/JPNO'>4109900018</dcterms:identifier>"
                        + "<dc:identifier xsi:type='dcndl:ISBN'>4-10-990001-8</dc:identifier>"
                        + "<dc:identifier>3109900017</dc:identifier>"
                        + "<dcterms:identifier rdf:datatype='http://ndl.go.jp/dcndl/terms/SetISBN'>9782079900016</dcterms:identifier>");

        assertThat(record.isbns()).containsExactly(new Isbn("9784109900010"));
        assertThat(record.otherIsbns()).contains(new Isbn("9782079900016"));
    }

    @Test
    void volumeAndItsTitle_standBehindTheTitle() {
        assertThat(record(
                        "<dc:title>灯台</dc:title><dcndl:volume>3</dcndl:volume><dcndl:volumeTitle>影</dcndl:volumeTitle>"
                                + "<dc:identifier xsi:type='dcndl:ISBN13'>978-4-10-990001-0</dc:identifier>"))
                .satisfies(record -> {
                    assertThat(record.metadata().title()).isEqualTo("灯台, 3: 影");
                    assertThat(record.isbns()).containsExactly(new Isbn("9784109900010"));
                });
    }

    @Test
    void holdingsBesideTheBook_areNoBooks() {
        assertThat(DublinCoreBook.books(SafeXml.parse("<rdf:RDF" + NAMESPACES + "><dcndl:BibAdminResource/>"
                        + "<dcndl:BibResource><dcterms:title>Book</dcterms:title></dcndl:BibResource>"
                        + "<dcndl:BibResource><dcndl:record rdf:resource='x'/></dcndl:BibResource>"
                        + "<dcndl:Item><dcterms:title>Copy</dcterms:title></dcndl:Item></rdf:RDF>")))
                .singleElement()
                .satisfies(book -> assertThat(book.metadata().title()).isEqualTo("Book"));
    }

    @Test
    void emptyRecord_isNoBook() {
        assertThat(DublinCoreBook.books(SafeXml.parse("<dc" + NAMESPACES + "/>")))
                .isEmpty();
        assertThat(record("<dc:title> </dc:title><dc:creator/><dc:publisher/><dc:date/>")
                        .metadata())
                .isEqualTo(record("<dc:title/>").metadata())
                .extracting(BookMetadata::title)
                .isNull();
    }

    private static BibliographicRecord record(String elements) {
        return DublinCoreBook.books(SafeXml.parse("<srw_dc:dc xmlns:srw_dc='info:srw/schema/1/dc-v1.1'" + NAMESPACES
                        + ">" + elements + "</srw_dc:dc>"))
                .get(0);
    }
}
