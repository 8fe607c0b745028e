package org.homelibrary.support;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.homelibrary.model.edition.MetadataSource;

/**
 * The catalogues of libraries, each below a path of its own on the stand-in's port and in its own format. Each knows one
 * book, whose answer is under {@code providers/} in the test resources, and of any other says that it has none.
 */
public enum CatalogueStandIn {
    DNB(MetadataSource.DNB, "", "query", "NUM=%s", "9783109900013", "Das Haus am Märchendeich", Format.SRU),
    BNF(MetadataSource.BNF, "", "query", "bib.isbn all \"%s\"", "9782079900016", "La maison des vents", Format.SRU),
    BIBLIOTEKA_NARODOWA(
            MetadataSource.BIBLIOTEKA_NARODOWA,
            "/institutions/bibs.marcxml",
            "isbnIssn",
            "%s",
            "9788308900017",
            "Ogród za torami",
            Format.POLISH_XML),
    NDL(MetadataSource.NDL, "", "query", "isbn=\"%s\"", "9784109900010", "霧の灯台, 上", Format.NDL_SRU),
    LIBRIS(MetadataSource.LIBRIS, "/xsearch", "query", "numm:%s", "9789109900015", "Fyren på Ön", Format.XSEARCH),
    FINNA(MetadataSource.FINNA, "/search", "lookfor", "%s", "9789519900018", "Majakan lapset", Format.FINNA_JSON),
    INVENTAIRE(
            MetadataSource.INVENTAIRE,
            "/api/entities",
            "uris",
            "isbn:%s",
            "9788499900018",
            "El faro de las sombras",
            Format.INVENTAIRE_JSON),
    K10PLUS(MetadataSource.K10PLUS, "", "query", "pica.isb=%s", "9798909900019", "Tides and ledgers", Format.SRU),
    LIBRARY_OF_CONGRESS(
            MetadataSource.LIBRARY_OF_CONGRESS,
            "",
            "query",
            "bath.isbn=%s",
            "9788189900014",
            "The monsoon ledger",
            Format.SRU);

    /** Paths of the pictures that answers point to; Finna's are beside its interface, not below it. */
    private static final Map<String, String> COVERS = Map.of(
            "/Cover/Show", "9789519900018",
            "/inventaire/img/entities/0123456789abcdef0123456789abcdef01234567", "9788499900018");

    private final MetadataSource source;
    private final String path;
    private final String parameter;
    private final String question;
    private final String isbn;
    private final String title;
    private final Format format;

    /**
     * @param path below the source's address
     * @param question value of the parameter that names the book, with {@code %s} for the ISBN
     */
    CatalogueStandIn(
            MetadataSource source,
            String path,
            String parameter,
            String question,
            String isbn,
            String title,
            Format format) {
        this.source = source;
        this.path = path;
        this.parameter = parameter;
        this.question = question;
        this.isbn = isbn;
        this.title = title;
        this.format = format;
    }

    public MetadataSource source() {
        return source;
    }

    /** Of the one book that it knows. */
    public String isbn() {
        return isbn;
    }

    public String title() {
        return title;
    }

    /** What it answers about its book. */
    public byte[] answer() {
        String name = "/providers/" + source.id() + "/" + isbn + "." + format.ending;
        try (InputStream in = CatalogueStandIn.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often it was asked. */
    public int requests(ProviderStandIn standIn) {
        return standIn.server()
                .countRequestsMatching(getRequestedFor(urlPathEqualTo("/" + source.id() + path))
                        .build())
                .getCount();
    }

    /** The address of a source, for its setting; whatever is not here is on the same port and answers 404. */
    static String address(String baseUrl, MetadataSource source) {
        return baseUrl + "/" + source.id();
    }

    static List<CatalogueStandIn> all() {
        return Arrays.asList(values());
    }

    void install(WireMockServer server) {
        String address = "/" + source.id() + path;
        server.stubFor(get(urlPathEqualTo(address))
                .atPriority(9)
                .willReturn(aResponse()
                        .withHeader("Content-Type", format.contentType)
                        .withBody(format.nothing)));
        server.stubFor(get(urlPathEqualTo(address))
                .withQueryParam(parameter, equalTo(question.replace("%s", isbn)))
                .atPriority(5)
                .willReturn(aResponse()
                        .withHeader("Content-Type", format.contentType)
                        .withBody(answer())));
        COVERS.forEach((cover, isbn) -> server.stubFor(get(urlPathEqualTo(cover))
                .willReturn(aResponse().withHeader("Content-Type", "image/jpeg").withBody(CoverArt.jpeg(isbn)))));
    }

    private enum Format {
        SRU("xml", "text/xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <searchRetrieveResponse xmlns="http://www.loc.gov/zing/srw/">
                  <version>1.1</version><numberOfRecords>0</numberOfRecords><records/>
                </searchRetrieveResponse>
                """),
        NDL_SRU("xml", "text/xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <searchRetrieveResponse xmlns="http://www.loc.gov/zing/srw/">
                  <version>1.2</version><numberOfRecords>0</numberOfRecords>
                  <diagnostics><diagnostic xmlns="http://www.loc.gov/zing/srw/diagnostic/">
                    <uri>info:srw/diagnostic/1/1</uri><message>Record does not exist</message>
                  </diagnostic></diagnostics>
                </searchRetrieveResponse>
                """),
        FINNA_JSON("json", "application/json", "{\"resultCount\": 0, \"status\": \"OK\"}"),
        INVENTAIRE_JSON("json", "application/json", "{\"entities\": {}, \"redirects\": {}, \"notFound\": []}"),
        POLISH_XML("xml", "application/xml", "<resp><nextPage></nextPage><collection></collection></resp>"),
        XSEARCH("xml", "text/xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <xsearch to="0" from="1" records="0"><collection xmlns="http://www.loc.gov/MARC21/slim"/></xsearch>
                """);

        private final String ending;
        private final String contentType;
        private final String nothing;

        Format(String ending, String contentType, String nothing) {
            this.ending = ending;
            this.contentType = contentType;
            this.nothing = nothing;
        }
    }
}
