package org.homelibrary.metadata.provider.openlibrary;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.homelibrary.metadata.provider.CandidateSearch;
import org.homelibrary.metadata.provider.CandidateText;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.text.Limits;
import org.homelibrary.metadata.text.LooseJson;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.Candidate;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.text.LanguageCode;

/**
 * Reads what Open Library answers to a search: works, each with those of its editions that fit best. A work also lists
 * the ISBNs, publishers and languages of all its editions, but not which of them belong together.
 *
 * @see <a href="https://openlibrary.org/dev/docs/api/search">Open Library's description of its search</a>
 */
public final class OpenLibraryCandidates {

    private OpenLibraryCandidates() {}

    /** @throws ProviderException when it is no list of works */
    public static List<Candidate> read(JsonObject answer, URI coversUrl) {
        if (!answer.containsKey("docs")) {
            throw new ProviderException(LookupFailure.BAD_ANSWER, "answered with something that is no list of works");
        }
        return LooseJson.objects(answer, "docs").stream()
                .flatMap(work -> editions(work, coversUrl))
                .limit(CandidateSearch.MAX_CANDIDATES)
                .toList();
    }

    /**
     * Reads all editions of a work, whose records name their fields otherwise than the search does.
     *
     * @throws ProviderException when it is no list of editions
     */
    public static List<Candidate> readEditions(JsonObject answer, String work, URI coversUrl) {
        if (!answer.containsKey("entries")) {
            throw new ProviderException(
                    LookupFailure.BAD_ANSWER, "answered with something that is no list of editions");
        }
        return LooseJson.objects(answer, "entries").stream()
                .flatMap(record -> edition(work, record, coversUrl).stream())
                .toList();
    }

    private static Optional<Candidate> edition(String work, JsonObject record, URI coversUrl) {
        return Optional.ofNullable(line(record, "title"))
                .map(title -> new Candidate(
                        MetadataSource.OPEN_LIBRARY,
                        work,
                        null,
                        CandidateText.isbns(Stream.of("isbn_13", "isbn_10")
                                        .flatMap(name -> LooseJson.texts(record, name).stream())
                                        .toList())
                                .stream()
                                .findFirst()
                                .orElse(null),
                        title,
                        line(record, "subtitle"),
                        List.of(),
                        CandidateText.year(LooseJson.texts(record, "publish_date")),
                        first(record, "publishers"),
                        LooseJson.objects(record, "languages").stream()
                                .map(language -> LooseJson.text(language, "key"))
                                .filter(Objects::nonNull)
                                .flatMap(key -> LanguageCode.of(key.substring(key.lastIndexOf('/') + 1)).stream())
                                .findFirst()
                                .orElse(null),
                        LooseJson.texts(record, "covers").stream()
                                .flatMap(id -> Stream.ofNullable(cover(id, coversUrl)))
                                .findFirst()
                                .orElse(null)));
    }

    private static Stream<Candidate> editions(JsonObject work, URI coversUrl) {
        List<Candidate> editions = LooseJson.object(work, "editions").stream()
                .flatMap(found -> LooseJson.objects(found, "docs").stream())
                .map(edition -> edition(work, edition, coversUrl))
                .flatMap(Optional::stream)
                .toList();
        return editions.isEmpty() ? alone(work, coversUrl).stream() : editions.stream();
    }

    private static Optional<Candidate> edition(JsonObject work, JsonObject edition, URI coversUrl) {
        String workTitle = line(work, "title");
        return Optional.ofNullable(line(edition, "title"))
                .or(() -> Optional.ofNullable(workTitle))
                .map(title -> new Candidate(
                        MetadataSource.OPEN_LIBRARY,
                        line(work, "key"),
                        workTitle,
                        CandidateText.isbns(LooseJson.texts(edition, "isbn")).stream()
                                .findFirst()
                                .orElse(null),
                        title,
                        line(edition, "subtitle"),
                        authors(work),
                        CandidateText.year(LooseJson.texts(edition, "publish_date")),
                        publisher(edition),
                        language(edition),
                        cover(edition, coversUrl)));
    }

    /** A work of which no edition is named. What it says is said of one edition only where it lists no more than one. */
    private static Optional<Candidate> alone(JsonObject work, URI coversUrl) {
        List<Isbn> isbns = CandidateText.isbns(LooseJson.texts(work, "isbn"));
        boolean single = isbns.size() <= 1;
        return Optional.ofNullable(line(work, "title"))
                .map(title -> new Candidate(
                        MetadataSource.OPEN_LIBRARY,
                        line(work, "key"),
                        title,
                        isbns.stream().findFirst().orElse(null),
                        title,
                        null,
                        authors(work),
                        single ? CandidateText.year(LooseJson.texts(work, "first_publish_year")) : null,
                        LooseJson.texts(work, "publisher").size() == 1 ? publisher(work) : null,
                        LooseJson.texts(work, "language").size() == 1 ? language(work) : null,
                        cover(work, coversUrl)));
    }

    private static List<String> authors(JsonObject work) {
        return PlainText.lines(LooseJson.texts(work, "author_name"), Limits.AUTHOR, Limits.AUTHORS);
    }

    private static String publisher(JsonObject parent) {
        return first(parent, "publisher");
    }

    private static String first(JsonObject parent, String list) {
        return LooseJson.texts(parent, list).stream()
                .map(name -> PlainText.line(name, Limits.PUBLISHER))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String language(JsonObject parent) {
        return LooseJson.texts(parent, "language").stream()
                .flatMap(code -> LanguageCode.of(code).stream())
                .findFirst()
                .orElse(null);
    }

    private static String line(JsonObject parent, String name) {
        return PlainText.line(LooseJson.text(parent, name), Limits.TITLE);
    }

    private static URI cover(JsonObject parent, URI coversUrl) {
        return cover(LooseJson.text(parent, "cover_i"), coversUrl);
    }

    private static URI cover(String id, URI coversUrl) {
        return id != null && id.matches("[1-9][0-9]{0,14}")
                ? URI.create(coversUrl + "/b/id/" + id + "-M.jpg?default=false")
                : null;
    }
}
