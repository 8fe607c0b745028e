package org.homelibrary.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.homelibrary.fuzz.Parser;
import org.homelibrary.metadata.cover.CoverHosts;
import org.homelibrary.metadata.http.RetryAfter;
import org.homelibrary.metadata.provider.BibliographicRecord;
import org.homelibrary.metadata.provider.ProviderClient;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.provider.dublincore.DublinCoreBook;
import org.homelibrary.metadata.provider.google.GoogleBooksAnswer;
import org.homelibrary.metadata.provider.google.GoogleBooksCandidates;
import org.homelibrary.metadata.provider.marc.Marc21Book;
import org.homelibrary.metadata.provider.marc.MarcXml;
import org.homelibrary.metadata.provider.marc.UnimarcBook;
import org.homelibrary.metadata.provider.openlibrary.OpenLibraryAnswer;
import org.homelibrary.metadata.provider.openlibrary.OpenLibraryCandidates;
import org.homelibrary.metadata.provider.xml.SafeXml;
import org.homelibrary.metadata.text.AuthorNames;
import org.homelibrary.metadata.text.FiledName;
import org.homelibrary.metadata.text.Limits;
import org.homelibrary.metadata.text.MarkdownText;
import org.homelibrary.metadata.text.PageCount;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.metadata.text.PrintedIsbns;
import org.homelibrary.metadata.text.PublishedDate;
import org.homelibrary.metadata.text.SeriesText;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.text.LanguageCode;
import org.homelibrary.support.CatalogueStandIn;
import org.homelibrary.support.ProviderStandIn;

/** What the providers send, and the addresses that readers type. */
public final class MetadataParsers {

    private static final Isbn ISBN = Isbn.parse("9780140013993").orElseThrow();
    private static final URI COVERS = URI.create("https://covers.example.org");
    private static final String HTML = "<p>One &amp; <b>two</b></p><br/>three &lt;i&gt; &#8212; &eacute;<!-- x -->";

    private MetadataParsers() {}

    public static List<Parser> all() {
        return List.of(
                new Parser(
                        "json of google books",
                        answers("google-books"),
                        List.of(ProviderException.class),
                        100,
                        json -> GoogleBooksAnswer.read(ProviderClient.parse(json), ISBN)),
                new Parser(
                        "json of open library",
                        answers("open-library"),
                        List.of(ProviderException.class),
                        100,
                        json -> OpenLibraryAnswer.read(ProviderClient.parse(json), ISBN, COVERS)),
                new Parser(
                        "marc of a library",
                        List.of(
                                CatalogueStandIn.DNB.answer(),
                                CatalogueStandIn.BNF.answer(),
                                CatalogueStandIn.BIBLIOTEKA_NARODOWA.answer()),
                        List.of(ProviderException.class),
                        100,
                        xml -> MarcXml.records(SafeXml.parse(xml)).forEach(record -> {
                            new Marc21Book(record).metadata();
                            new UnimarcBook(record).metadata();
                        })),
                new Parser(
                        "dublin core of a library",
                        List.of(CatalogueStandIn.NDL.answer()),
                        List.of(ProviderException.class),
                        100,
                        xml -> SafeXml.descendants(SafeXml.parse(xml), "RDF")
                                .flatMap(record -> DublinCoreBook.books(record).stream())
                                .forEach(BibliographicRecord::metadata)),
                new Parser(
                        "json of a search at google books",
                        answers("google-books"),
                        List.of(ProviderException.class),
                        100,
                        json -> GoogleBooksCandidates.read(ProviderClient.parse(json))),
                new Parser(
                        "json of a search at open library",
                        List.of(read(MetadataParsers.class.getResourceAsStream("/providers/search/open-library.json"))),
                        List.of(ProviderException.class),
                        100,
                        json -> OpenLibraryCandidates.read(ProviderClient.parse(json), COVERS)),
                Parser.ofText("html of a description", html -> PlainText.paragraphs(html, Limits.DESCRIPTION), HTML),
                Parser.ofText(
                        "line of text", text -> PlainText.line(text, Limits.TITLE), "A  title\u00a0\n of two lines"),
                Parser.ofText("extent", PageCount::of, "xii, 352 p. : ill. ; 22 cm", "1 vol. (186-[6] p.)"),
                Parser.ofText("name", FiledName::of, "King, Martin Luther, Jr., 1929-1968", "Verne, Jules (1828-1905)"),
                Parser.ofText("printed isbns", PrintedIsbns::in, "978-3-10-990001-3 (Bd. 2) ; 3109900025"),
                Parser.ofText("language", LanguageCode::of, "ger", "pt-BR"),
                Parser.ofText(
                        "published date", PublishedDate::of, "2001-09-30", "September 30, 2001", "c. 1985", "1999?"),
                Parser.ofText(
                        "markdown of a description",
                        text -> MarkdownText.paragraphs(text, Limits.DESCRIPTION),
                        "A **b** _c_ [d](https://e.example) ([f][1])\n\n[1]: https://g.example\n----------\nh"),
                Parser.ofText("series", SeriesText::of, "Series name ; Bd. 3", "(Name, #2.5)", "Name (3)"),
                Parser.ofText(
                        "authors", text -> AuthorNames.of(List.of(text)), "Doe, Anna; Berg, Carl", "A B, C D et al."),
                Parser.ofText(
                        "retry-after",
                        text -> RetryAfter.parse(text, Instant.EPOCH),
                        "120",
                        "Wed, 21 Oct 2026 07:28:00 GMT"),
                Parser.ofText(
                        "cover address",
                        CoverHosts::address,
                        "https://covers.example.org/b/id/1-L.jpg",
                        "http://user@[2001:db8::1]:443/x?y#z"));
    }

    private static List<byte[]> answers(String provider) {
        return ProviderStandIn.ISBNS.stream()
                .map(isbn -> MetadataParsers.class.getResourceAsStream("/providers/" + provider + "/" + isbn + ".json"))
                .filter(Objects::nonNull)
                .map(MetadataParsers::read)
                .toList();
    }

    private static byte[] read(InputStream file) {
        try (file) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
