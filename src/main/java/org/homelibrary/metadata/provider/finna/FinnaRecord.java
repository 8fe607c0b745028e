package org.homelibrary.metadata.provider.finna;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.homelibrary.metadata.cover.CoverHosts;
import org.homelibrary.metadata.provider.BibliographicRecord;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.provider.marc.Contributors;
import org.homelibrary.metadata.provider.marc.Relators;
import org.homelibrary.metadata.text.FiledName;
import org.homelibrary.metadata.text.Limits;
import org.homelibrary.metadata.text.LooseJson;
import org.homelibrary.metadata.text.PageCount;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.metadata.text.PrintedIsbns;
import org.homelibrary.metadata.text.PublishedDate;
import org.homelibrary.metadata.text.PublisherName;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.text.LanguageCode;

/**
 * A record of Finna's search, with the fields that {@link FinnaProvider} asks for.
 *
 * @see <a href="https://api.finna.fi/swagger-ui/">Finna's description of the interface</a>
 */
final class FinnaRecord implements BibliographicRecord {

    /** What is asked for: an answer has no other fields. */
    static final List<String> FIELDS = List.of(
            "isbns",
            "formats",
            "shortTitle",
            "subTitle",
            "titleSection",
            "title",
            "nonPresenterAuthors",
            "publishers",
            "publicationDates",
            "year",
            "physicalDescriptions",
            "languages",
            "genres",
            "subjects",
            "series",
            "summary",
            "images");

    private static final int MAX_NUMBER = 50;

    private final JsonObject record;
    private final URI base;

    private FinnaRecord(JsonObject record, URI base) {
        this.record = record;
        this.base = base;
    }

    /**
     * The records found.
     *
     * @param base of the interface, where the pictures are as well
     * @throws ProviderException when this is no answer to a search
     */
    static List<BibliographicRecord> all(JsonObject answer, URI base) {
        if (!answer.containsKey("resultCount")) {
            throw new ProviderException(
                    LookupFailure.BAD_ANSWER,
                    "answered with the status " + PlainText.line(LooseJson.text(answer, "status"), 100));
        }
        return LooseJson.objects(answer, "records").stream()
                .<BibliographicRecord>map(record -> new FinnaRecord(record, base))
                .toList();
    }

    /** Some libraries give a recording the ISBN of the book. */
    @Override
    public boolean isBook() {
        return LooseJson.objects(record, "formats").stream()
                .map(format -> String.valueOf(LooseJson.text(format, "value")))
                .noneMatch(format -> format.contains("AudioBook") || format.contains("Sound"));
    }

    @Override
    public List<Isbn> isbns() {
        return LooseJson.texts(record, "isbns").stream()
                .flatMap(text -> PrintedIsbns.in(text).stream())
                .distinct()
                .toList();
    }

    @Override
    public List<Isbn> otherIsbns() {
        return List.of();
    }

    @Override
    public BookMetadata metadata() {
        return new BookMetadata(
                PlainText.line(title(), Limits.TITLE),
                PlainText.line(LooseJson.text(record, "subTitle"), Limits.TITLE),
                PlainText.lines(authors(), Limits.AUTHOR, Limits.AUTHORS),
                PublisherName.of(firstText("publishers")),
                Stream.of(firstText("publicationDates"), LooseJson.text(record, "year"))
                        .map(PublishedDate::of)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                pages(),
                LooseJson.texts(record, "languages").stream()
                        .flatMap(code -> LanguageCode.of(code).stream())
                        .findFirst()
                        .orElse(null),
                PlainText.lines(categories(), Limits.CATEGORY, Limits.CATEGORIES),
                PlainText.paragraphs(firstText("summary"), Limits.DESCRIPTION),
                series());
    }

    /** The title without its subtitle, with the part by which volumes are told apart. */
    private String title() {
        String title = Optional.ofNullable(LooseJson.text(record, "shortTitle"))
                .filter(text -> !text.isBlank())
                .orElse(LooseJson.text(record, "title"));
        String section = LooseJson.text(record, "titleSection");
        return title == null || section == null || section.isBlank() ? title : title + ". " + section;
    }

    private List<String> authors() {
        Contributors people = new Contributors();
        List<JsonObject> authors = LooseJson.objects(record, "nonPresenterAuthors");
        for (JsonObject author : authors) {
            people.add(
                    FiledName.of(LooseJson.text(author, "name")),
                    role(LooseJson.text(author, "role")),
                    author == authors.get(0));
        }
        return people.authors();
    }

    /** A code, or a word in Finnish or Swedish; a hyphen where the library did not say. */
    private static Relators role(String role) {
        String said = role == null || role.strip().equals("-") ? "" : role;
        return Relators.of(Stream.of(said), Stream.of(said));
    }

    private Integer pages() {
        return LooseJson.texts(record, "physicalDescriptions").stream()
                .map(PageCount::of)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .findFirst()
                .orElse(null);
    }

    /** Each subject is a list, from the general to the particular. */
    private List<String> categories() {
        Stream<String> subjects = LooseJson.arrays(record, "subjects").stream().flatMap(LooseJson::firstText);
        return Stream.concat(LooseJson.texts(record, "genres").stream(), subjects)
                .toList();
    }

    private Series series() {
        Stream<Series> named = LooseJson.objects(record, "series").stream()
                .flatMap(series -> series(LooseJson.text(series, "name"), LooseJson.text(series, "additional")));
        Stream<Series> plain = LooseJson.texts(record, "series").stream().flatMap(name -> series(name, null));
        return Stream.concat(named, plain).findFirst().orElse(null);
    }

    private static Stream<Series> series(String name, String number) {
        return Stream.ofNullable(PlainText.line(name, Limits.TITLE))
                .map(line -> new Series(line, PlainText.line(number, MAX_NUMBER)));
    }

    private String firstText(String name) {
        return LooseJson.texts(record, name).stream().findFirst().orElse(null);
    }

    /** Addresses come without the host. */
    @Override
    public List<URI> covers() {
        return LooseJson.texts(record, "images").stream()
                .filter(path -> path.startsWith("/"))
                .flatMap(path -> CoverHosts.address(base.getScheme() + "://" + base.getRawAuthority() + path).stream())
                .toList();
    }
}
