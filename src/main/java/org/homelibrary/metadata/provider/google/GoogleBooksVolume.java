package org.homelibrary.metadata.provider.google;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homelibrary.metadata.provider.MetadataProvider.ProviderBook;
import org.homelibrary.metadata.text.LooseJson;
import org.homelibrary.metadata.text.VolumeTitle;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.text.SearchText;

/**
 * A volume's own record. The search names some volumes by the title that their whole series shares; this says which one it
 * is, and has the whole description.
 */
final class GoogleBooksVolume {

    private static final Pattern ID = Pattern.compile("(?:.*/volumes/)?([A-Za-z0-9_-]{4,40})(?:\\?.*)?");
    private static final Pattern COMICS = Pattern.compile("(?i).*(?:comic|manga|graphic novel|bande|fumett).*");

    private GoogleBooksVolume() {}

    /** Returns what to ask for, when the title may be that of a series and another request may say more. */
    static Optional<String> idToAsk(JsonObject answer, JsonObject item) {
        BookMetadata book = GoogleBooksAnswer.book(item).metadata();
        boolean saysVolume = book.series() != null
                || VolumeTitle.isNumbered(book.title())
                || book.subtitle() != null
                || book.title() == null;
        if (saysVolume || !maySayMore(answer, item, book)) {
            return Optional.empty();
        }
        return Stream.of("id", "selfLink")
                .map(name -> LooseJson.text(item, name))
                .filter(text -> text != null)
                .map(ID::matcher)
                .filter(Matcher::matches)
                .map(id -> id.group(1))
                .findFirst();
    }

    /** A full answer about a book of its own is not worth a second request. */
    private static boolean maySayMore(JsonObject answer, JsonObject item, BookMetadata book) {
        boolean sparse = book.description() == null || book.authors().isEmpty() || book.pages() == null;
        boolean comics =
                book.categories().stream().anyMatch(name -> COMICS.matcher(name).matches());
        boolean inSeries = item.getJsonObject(GoogleBooksAnswer.VOLUME).containsKey("seriesInfo");
        return sparse || comics || inSeries || sharesTitle(answer, book.title());
    }

    private static boolean sharesTitle(JsonObject answer, String title) {
        List<String> titles = LooseJson.objects(answer, "items").stream()
                .flatMap(item -> LooseJson.object(item, GoogleBooksAnswer.VOLUME).stream())
                .map(volume -> SearchText.fold(LooseJson.text(volume, "title")))
                .toList();
        return titles.stream().filter(SearchText.fold(title)::equals).count() > 1;
    }

    /** What the search said, with what only the volume says; a volume of another ISBN says nothing. */
    static ProviderBook complete(ProviderBook found, JsonObject volume, Isbn isbn) {
        if (LooseJson.object(volume, GoogleBooksAnswer.VOLUME).isEmpty()) {
            return found;
        }
        Set<Isbn> isbns = GoogleBooksAnswer.isbns(volume);
        if (!isbns.isEmpty() && !isbns.contains(isbn)) {
            return found;
        }
        ProviderBook more = GoogleBooksAnswer.book(volume);
        return new ProviderBook(
                merged(found.metadata(), more.metadata()), found.covers().isEmpty() ? more.covers() : found.covers());
    }

    private static BookMetadata merged(BookMetadata found, BookMetadata more) {
        return new BookMetadata(
                extended(found.title(), more.title()),
                first(found.subtitle(), more.subtitle()),
                found.authors().isEmpty() ? more.authors() : found.authors(),
                first(found.publisher(), more.publisher()),
                first(found.publishedDate(), more.publishedDate()),
                first(found.pages(), more.pages()),
                first(found.language(), more.language()),
                found.categories().isEmpty() ? more.categories() : found.categories(),
                first(found.description(), more.description()),
                first(found.series(), more.series()));
    }

    private static String extended(String title, String other) {
        return other != null && SearchText.fold(other).contains(SearchText.fold(title)) ? other : title;
    }

    private static <T> T first(T one, T other) {
        return one != null ? one : other;
    }
}
