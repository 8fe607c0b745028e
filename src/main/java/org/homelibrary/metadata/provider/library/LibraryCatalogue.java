package org.homelibrary.metadata.provider.library;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.homelibrary.metadata.provider.BibliographicRecord;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.provider.dublincore.DublinCoreBook;
import org.homelibrary.metadata.provider.marc.Marc21Book;
import org.homelibrary.metadata.provider.marc.MarcXml;
import org.homelibrary.metadata.provider.marc.UnimarcBook;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.LookupFailure;
import org.w3c.dom.Element;

/** What is particular to a library's catalogue: how it is asked for an ISBN, and in which format it answers. */
enum LibraryCatalogue {
    /**
     * The German National Library.
     *
     * @see <a href="https://www.dnb.de/EN/sru">its description of the interface</a>; {@code NUM} is the index of
     *     standard numbers
     */
    DNB(MetadataSource.DNB, sru("1.1", "NUM=%s", "MARC21-xml"), LibraryCatalogue::marc21InSru),

    /**
     * The National Library of France.
     *
     * @see <a href="https://api.bnf.fr/fr/api-sru-catalogue-general">its description of the interface</a>
     */
    BNF(MetadataSource.BNF, sru("1.2", "bib.isbn all \"%s\"", "unimarcxchange"), LibraryCatalogue::unimarcInSru),

    /**
     * The National Library of Poland, which answers in MARCXML without an envelope.
     *
     * @see <a href="https://data.bn.org.pl/docs/bibs">its description of the interface</a>
     */
    BIBLIOTEKA_NARODOWA(
            MetadataSource.BIBLIOTEKA_NARODOWA,
            isbn -> "/institutions/bibs.marcxml?isbnIssn=" + isbn.value() + "&limit=" + LibraryCatalogue.MAX_RECORDS,
            LibraryCatalogue::marc21InCollection),

    /**
     * The National Diet Library of Japan. With {@code onlyBib} it leaves out which libraries have the book.
     *
     * @see <a href="https://ndlsearch.ndl.go.jp/help/api/specifications">its description of the interface</a>
     */
    NDL(
            MetadataSource.NDL,
            sru("1.2", "isbn=\"%s\"", "dcndl").andThen(question -> question + "&recordPacking=xml&onlyBib=true"),
            LibraryCatalogue::dublinCoreInSru),

    /**
     * Libris, the union catalogue of Swedish libraries, through Xsearch; {@code numm} is its index of standard numbers.
     *
     * @see <a href="http://librishelp.libris.kb.se/help/xsearch_eng.jsp">its description of the interface</a>
     */
    LIBRIS(
            MetadataSource.LIBRIS,
            isbn -> "/xsearch?query=numm:" + isbn.value() + "&format=marcxml&n=" + LibraryCatalogue.MAX_RECORDS,
            LibraryCatalogue::marc21InCollection),

    /**
     * K10plus, the union catalogue of German, and not only German, research libraries.
     *
     * @see <a href="https://wiki.k10plus.de/display/K10PLUS/SRU">its description of the interface</a>
     */
    K10PLUS(MetadataSource.K10PLUS, sru("1.1", "pica.isb=%s", "marcxml"), LibraryCatalogue::marc21InSru),

    /**
     * The Library of Congress.
     *
     * @see <a href="https://www.loc.gov/standards/sru/resources/lcServers.html">its SRU servers</a>
     */
    LIBRARY_OF_CONGRESS(
            MetadataSource.LIBRARY_OF_CONGRESS, sru("1.1", "bath.isbn=%s", "marcxml"), LibraryCatalogue::marc21InSru);

    /** Several records have one ISBN at times: reprints, a set and its volumes, wrong numbers. */
    private static final int MAX_RECORDS = 5;

    /** Around the records of Biblioteka Narodowa, of Libris, and of anybody who follows the schema. */
    private static final Set<String> COLLECTIONS = Set.of("resp", "xsearch", "collection");

    private final MetadataSource source;
    private final Function<Isbn, String> question;
    private final Function<Element, List<BibliographicRecord>> records;

    LibraryCatalogue(
            MetadataSource source,
            Function<Isbn, String> question,
            Function<Element, List<BibliographicRecord>> records) {
        this.source = source;
        this.question = question;
        this.records = records;
    }

    MetadataSource source() {
        return source;
    }

    /** @param base the catalogue's address, from the settings */
    URI address(URI base, Isbn isbn) {
        return URI.create(base + question.apply(isbn));
    }

    /** The records in an answer. */
    List<BibliographicRecord> records(Element answer) {
        return records.apply(answer);
    }

    /** @param query in CQL, with {@code %s} for the ISBN */
    private static Function<Isbn, String> sru(String version, String query, String schema) {
        return isbn -> "?version=" + version + "&operation=searchRetrieve&query="
                + URLEncoder.encode(query.replace("%s", isbn.value()), StandardCharsets.UTF_8)
                + "&recordSchema=" + schema + "&maximumRecords=" + MAX_RECORDS;
    }

    /** Without an envelope that says so, only its name tells an answer from the page of a server in trouble. */
    private static List<BibliographicRecord> marc21InCollection(Element answer) {
        if (!COLLECTIONS.contains(answer.getLocalName())) {
            throw new ProviderException(LookupFailure.BAD_ANSWER, "answered with XML that is no collection of records");
        }
        return marc21(answer);
    }

    private static List<BibliographicRecord> marc21(Element answer) {
        return MarcXml.records(answer).stream()
                .<BibliographicRecord>map(Marc21Book::new)
                .toList();
    }

    private static List<BibliographicRecord> marc21InSru(Element answer) {
        return SruAnswer.records(answer).stream()
                .flatMap(record -> marc21(record).stream())
                .toList();
    }

    private static List<BibliographicRecord> unimarcInSru(Element answer) {
        return SruAnswer.records(answer).stream()
                .flatMap(record -> MarcXml.records(record).stream())
                .<BibliographicRecord>map(UnimarcBook::new)
                .toList();
    }

    private static List<BibliographicRecord> dublinCoreInSru(Element answer) {
        return SruAnswer.records(answer).stream()
                .flatMap(record -> DublinCoreBook.books(record).stream())
                .toList();
    }
}
