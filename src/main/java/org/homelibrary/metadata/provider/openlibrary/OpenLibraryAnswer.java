package org.homelibrary.metadata.provider.openlibrary;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homelibrary.metadata.provider.MetadataProvider.ProviderBook;
import org.homelibrary.metadata.provider.NamedIsbns;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.text.AuthorNames;
import org.homelibrary.metadata.text.Limits;
import org.homelibrary.metadata.text.LooseJson;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.metadata.text.PublishedDate;
import org.homelibrary.metadata.text.PublisherName;
import org.homelibrary.metadata.text.StatementOfResponsibility;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.LookupFailure;

/**
 * Reads what Open Library's Books API answers with {@code jscmd=data}: an object with one entry, named by the key asked
 * for, or an empty object when it does not know the book. It has neither a description nor a language; records have.
 *
 * @see <a href="https://openlibrary.org/dev/docs/api/books">Open Library's description of the Books API</a>
 */
public final class OpenLibraryAnswer {

    private static final Pattern COVER_ID = Pattern.compile("/b/id/([0-9]{1,15})(?:-[SML])?\\.jpg");

    /** Subjects that sort the library's shelves and say nothing about the book. */
    private static final Pattern NOISE = Pattern.compile(
            "(?i).*[:=].*|accessible book|protected daisy|in library|large type books|open library staff picks|"
                    + "internet archive wishlist|new york times (?:bestseller|reviewed)|long now manual.*");

    private static final Pattern WRITER =
            Pattern.compile("(?i)^null$|author|writer|text|editor|creator|compil|autor|verf|hrsg");

    private OpenLibraryAnswer() {}

    /** @throws ProviderException when the answer is about something else */
    public static Optional<ProviderBook> read(JsonObject answer, Isbn isbn, URI coversUrl) {
        return edition(answer, isbn).map(edition -> book(edition, isbn, coversUrl));
    }

    static ProviderBook book(JsonObject edition, Isbn isbn, URI coversUrl) {
        return new ProviderBook(metadata(edition), covers(edition, isbn, coversUrl));
    }

    /** The one entry of the answer; empty when there is none. */
    static Optional<JsonObject> edition(JsonObject answer, Isbn isbn) {
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        JsonObject edition = LooseJson.object(answer, "ISBN:" + isbn.value())
                .orElseThrow(() -> answer.keySet().stream().anyMatch(key -> key.startsWith("ISBN:"))
                        ? otherBook()
                        : new ProviderException(
                                LookupFailure.BAD_ANSWER, "answered with something that is no edition"));
        return Optional.of(requireAbout(isbn, edition));
    }

    /** @throws ProviderException when it is another book */
    static JsonObject requireAbout(Isbn isbn, JsonObject edition) {
        if (!isAbout(isbn, edition)) {
            throw otherBook();
        }
        return edition;
    }

    private static ProviderException otherBook() {
        return new ProviderException(LookupFailure.OTHER_BOOK, "answered about another book");
    }

    /** It was asked by ISBN, and its key says so: only identifiers that all name other books speak against it. */
    private static boolean isAbout(Isbn isbn, JsonObject edition) {
        List<String> identifiers = Stream.concat(LooseJson.object(edition, "identifiers").stream(), Stream.of(edition))
                .flatMap(object ->
                        Stream.of("isbn_13", "isbn_10").flatMap(kind -> LooseJson.texts(object, kind).stream()))
                .toList();
        Set<Isbn> named = NamedIsbns.in(identifiers);
        return named.isEmpty() || named.contains(isbn);
    }

    /** What an edition says, in the answer of the Books API or in its own record; a work's record has the same fields. */
    static BookMetadata metadata(JsonObject edition) {
        List<String> subjects = LooseJson.names(edition, "subjects").stream()
                .filter(name -> !NOISE.matcher(name).matches())
                .toList();
        return new BookMetadata(
                PlainText.line(LooseJson.text(edition, "title"), Limits.TITLE),
                PlainText.line(LooseJson.text(edition, "subtitle"), Limits.TITLE),
                authors(edition),
                LooseJson.names(edition, "publishers").stream()
                        .flatMap(name -> Stream.ofNullable(PublisherName.of(name)))
                        .findFirst()
                        .orElse(null),
                PublishedDate.of(LooseJson.text(edition, "publish_date")),
                pages(edition),
                EditionRecord.language(edition),
                PlainText.lines(subjects, Limits.CATEGORY, Limits.CATEGORIES),
                EditionRecord.description(edition),
                EditionRecord.series(edition));
    }

    /** The work's authors, which are not always known; else who the title page names; else those who took part. */
    static List<String> authors(JsonObject edition) {
        return Stream.<Supplier<List<String>>>of(
                        () -> LooseJson.names(edition, "authors"),
                        () -> StatementOfResponsibility.authors(LooseJson.text(edition, "by_statement")),
                        () -> writers(edition))
                .map(names -> AuthorNames.of(names.get()))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> writers(JsonObject edition) {
        return LooseJson.objects(edition, "contributors").stream()
                .filter(person -> WRITER.matcher(String.valueOf(LooseJson.text(person, "role")))
                        .find())
                .map(person -> LooseJson.text(person, "name"))
                .toList();
    }

    private static Integer pages(JsonObject edition) {
        Integer pages = LooseJson.pages(edition, "number_of_pages");
        return pages != null ? pages : LooseJson.pages(edition, "pagination");
    }

    /**
     * The cover that the edition names, and the one that the covers service finds by ISBN, which is not always named.
     * Addresses are made anew so that the setting of the covers service holds; without {@code default=false} the service
     * would answer with a picture of one pixel instead of saying that it has none.
     */
    private static List<URI> covers(JsonObject edition, Isbn isbn, URI coversUrl) {
        Stream<String> named = LooseJson.object(edition, "cover").stream()
                .flatMap(cover -> Stream.of("large", "medium", "small").map(size -> LooseJson.text(cover, size)))
                .filter(link -> link != null)
                .map(COVER_ID::matcher)
                .filter(Matcher::find)
                .map(link -> "/b/id/" + link.group(1));
        Stream<String> ids = LooseJson.texts(edition, "covers").stream()
                .filter(id -> id.matches("[0-9]{1,15}"))
                .map(id -> "/b/id/" + id);
        return Stream.of(named, ids, Stream.of("/b/isbn/" + isbn.value()))
                .flatMap(paths -> paths)
                .map(path -> URI.create(coversUrl + path + "-L.jpg?default=false"))
                .distinct()
                .toList();
    }
}
