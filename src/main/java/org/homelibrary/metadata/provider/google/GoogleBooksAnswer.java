package org.homelibrary.metadata.provider.google;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.homelibrary.metadata.cover.CoverHosts;
import org.homelibrary.metadata.provider.MetadataProvider.ProviderBook;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.text.Limits;
import org.homelibrary.metadata.text.LooseJson;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.metadata.text.PublishedDate;
import org.homelibrary.model.BookMetadata;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.LookupFailure;

/**
 * Reads what Google Books answers to a search: a list of volumes, of which the first that has the ISBN counts.
 *
 * @see <a href="https://developers.google.com/books/docs/v1/reference/volumes">Google's description of a volume</a>
 */
public final class GoogleBooksAnswer {

    private GoogleBooksAnswer() {}

    /** @throws ProviderException when there are volumes, but none of this ISBN */
    public static Optional<ProviderBook> read(JsonObject answer, Isbn isbn) {
        List<JsonObject> items = LooseJson.objects(answer, "items");
        if (items.isEmpty()) {
            return knowsNothing(answer);
        }
        return Optional.of(items.stream()
                .flatMap(item -> LooseJson.object(item, "volumeInfo").stream())
                .filter(volume -> isAbout(isbn, volume))
                .findFirst()
                .map(GoogleBooksAnswer::book)
                .orElseThrow(() -> new ProviderException(LookupFailure.OTHER_BOOK, "answered about other books")));
    }

    private static Optional<ProviderBook> knowsNothing(JsonObject answer) {
        if (answer.containsKey("totalItems") || answer.containsKey("items")) {
            return Optional.empty();
        }
        throw new ProviderException(LookupFailure.BAD_ANSWER, "answered with something that is no list of volumes");
    }

    private static boolean isAbout(Isbn isbn, JsonObject volume) {
        return LooseJson.objects(volume, "industryIdentifiers").stream()
                .flatMap(identifier -> Isbn.parse(LooseJson.text(identifier, "identifier")).stream())
                .anyMatch(isbn::equals);
    }

    private static ProviderBook book(JsonObject volume) {
        BookMetadata metadata = new BookMetadata(
                PlainText.line(LooseJson.text(volume, "title"), Limits.TITLE),
                PlainText.line(LooseJson.text(volume, "subtitle"), Limits.TITLE),
                PlainText.lines(LooseJson.texts(volume, "authors"), Limits.AUTHOR, Limits.AUTHORS),
                PlainText.line(LooseJson.text(volume, "publisher"), Limits.PUBLISHER),
                PublishedDate.of(LooseJson.text(volume, "publishedDate")),
                LooseJson.pages(volume, "pageCount"),
                language(LooseJson.text(volume, "language")),
                PlainText.lines(LooseJson.texts(volume, "categories"), Limits.CATEGORY, Limits.CATEGORIES),
                PlainText.paragraphs(LooseJson.text(volume, "description"), Limits.DESCRIPTION));
        return new ProviderBook(metadata, covers(volume));
    }

    /** {@code pt-BR} is Portuguese, and {@code un} is Google's word for unknown. */
    private static String language(String tag) {
        String code = tag == null ? "" : tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return code.matches("[a-z]{2,3}") && !code.equals("un") && !code.equals("und") ? code : null;
    }

    /**
     * Only the thumbnails: the larger images that Google sometimes lists may be scans of other pages. Its image server
     * makes a larger one of the same picture when asked with {@code fife}.
     */
    private static List<URI> covers(JsonObject volume) {
        return LooseJson.object(volume, "imageLinks").stream()
                .flatMap(links -> Stream.of("thumbnail", "smallThumbnail").map(name -> LooseJson.text(links, name)))
                .flatMap(link -> CoverHosts.address(link).stream())
                .map(GoogleBooksAnswer::withoutCurl)
                .flatMap(link -> Stream.of(larger(link), link))
                .distinct()
                .toList();
    }

    /** Without the drawing of a curled corner. */
    private static URI withoutCurl(URI link) {
        return URI.create(link.toString().replace("&edge=curl", ""));
    }

    private static URI larger(URI link) {
        return link.getRawQuery() == null ? link : URI.create(link + "&fife=w800");
    }
}
