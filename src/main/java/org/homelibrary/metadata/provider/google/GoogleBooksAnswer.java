package org.homelibrary.metadata.provider.google;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homelibrary.metadata.cover.CoverHosts;
import org.homelibrary.metadata.provider.MetadataProvider.ProviderBook;
import org.homelibrary.metadata.provider.NamedIsbns;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.text.AuthorNames;
import org.homelibrary.metadata.text.Limits;
import org.homelibrary.metadata.text.LooseJson;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.metadata.text.PublishedDate;
import org.homelibrary.metadata.text.PublisherName;
import org.homelibrary.metadata.text.SeriesText;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.text.LanguageCode;

/**
 * Reads what Google Books answers to a search: a list of volumes, of which the first that has the ISBN counts.
 *
 * @see <a href="https://developers.google.com/books/docs/v1/reference/volumes">Google's description of a volume</a>
 */
public final class GoogleBooksAnswer {

    static final String VOLUME = "volumeInfo";

    private GoogleBooksAnswer() {}

    /**
     * @return empty when Google knows no such book, or lists one without saying which it is
     * @throws ProviderException when all are other books: the search also brings what is only similar
     */
    public static Optional<ProviderBook> read(JsonObject answer, Isbn isbn) {
        return item(answer, isbn).map(GoogleBooksAnswer::book);
    }

    /** The volume of this ISBN as it stands in the list. */
    static Optional<JsonObject> item(JsonObject answer, Isbn isbn) {
        List<JsonObject> items = LooseJson.objects(answer, "items").stream()
                .filter(item -> LooseJson.object(item, VOLUME).isPresent())
                .toList();
        if (items.isEmpty()) {
            requireList(answer);
            return Optional.empty();
        }
        Optional<JsonObject> found = items.stream()
                .filter(item -> isbns(item).contains(isbn))
                .min(Comparator.comparing(GoogleBooksAnswer::hasNoTitle));
        if (found.isEmpty() && items.stream().noneMatch(item -> isbns(item).isEmpty())) {
            throw new ProviderException(LookupFailure.OTHER_BOOK, "answered about other books");
        }
        return found;
    }

    /** Of a volume that is listed twice one entry may be an empty shell. */
    private static boolean hasNoTitle(JsonObject item) {
        return LooseJson.text(item.getJsonObject(VOLUME), "title") == null;
    }

    private static void requireList(JsonObject answer) {
        if (answer.containsKey("totalItems") || answer.containsKey("items")) {
            return;
        }
        throw new ProviderException(LookupFailure.BAD_ANSWER, "answered with something that is no list of volumes");
    }

    static Set<Isbn> isbns(JsonObject item) {
        return NamedIsbns.in(LooseJson.objects(item.getJsonObject(VOLUME), "industryIdentifiers").stream()
                .map(identifier -> LooseJson.text(identifier, "identifier"))
                .toList());
    }

    /** @param item with a {@code volumeInfo} */
    static ProviderBook book(JsonObject item) {
        JsonObject volume = item.getJsonObject(VOLUME);
        BookMetadata metadata = new BookMetadata(
                PlainText.line(LooseJson.text(volume, "title"), Limits.TITLE),
                PlainText.line(LooseJson.text(volume, "subtitle"), Limits.TITLE),
                AuthorNames.of(LooseJson.texts(volume, "authors")),
                PublisherName.of(LooseJson.text(volume, "publisher")),
                PublishedDate.of(LooseJson.text(volume, "publishedDate")),
                LooseJson.pages(volume, "pageCount"),
                LanguageCode.of(LooseJson.text(volume, "language")).orElse(null),
                PlainText.lines(LooseJson.texts(volume, "categories"), Limits.CATEGORY, Limits.CATEGORIES),
                PlainText.paragraphs(LooseJson.text(volume, "description"), Limits.DESCRIPTION),
                series(volume));
        return new ProviderBook(metadata, covers(volume));
    }

    /** Google says which volume it is, and of which series only in the title. */
    private static Series series(JsonObject volume) {
        return LooseJson.object(volume, "seriesInfo")
                .flatMap(info -> {
                    String name = LooseJson.text(info, "shortSeriesBookTitle");
                    return SeriesText.of(LooseJson.text(volume, "title"))
                            .map(Series::name)
                            .or(() -> Optional.ofNullable(name))
                            .flatMap(series -> SeriesText.of(series, LooseJson.text(info, "bookDisplayNumber")));
                })
                .filter(series -> series.position() != null)
                .orElse(null);
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
