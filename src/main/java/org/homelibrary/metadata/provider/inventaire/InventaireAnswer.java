package org.homelibrary.metadata.provider.inventaire;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.homelibrary.metadata.cover.CoverHosts;
import org.homelibrary.metadata.provider.MetadataProvider.ProviderBook;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.text.Limits;
import org.homelibrary.metadata.text.LooseJson;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.metadata.text.PrintedIsbns;
import org.homelibrary.metadata.text.PublishedDate;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.text.LanguageCode;

/**
 * Reads what Inventaire says of entities: an edition, and beside it the works in it, their authors and series. What an
 * entity is and has is said in claims by Wikidata's properties.
 *
 * @see <a href="https://api.inventaire.io/">Inventaire's description of the interface</a>
 * @see <a href="https://wiki.inventaire.io/wiki/Entities_data">its description of entities</a>
 */
public final class InventaireAnswer {

    static final String WORK = "wdt:P629";
    static final String AUTHOR = "wdt:P50";
    static final String SERIES = "wdt:P179";

    private static final String ISBN_13 = "wdt:P212";
    private static final String ISBN_10 = "wdt:P957";
    private static final String TITLE = "wdt:P1476";
    private static final String SUBTITLE = "wdt:P1680";
    private static final String DATE = "wdt:P577";
    private static final String PAGES = "wdt:P1104";
    private static final String ORDINAL = "wdt:P1545";
    private static final String IMAGE = "invp:P2";
    private static final int MAX_ORDINAL = 50;

    private final JsonObject entities;
    private final JsonObject edition;
    private final URI base;

    private InventaireAnswer(JsonObject entities, JsonObject edition, URI base) {
        this.entities = entities;
        this.edition = edition;
        this.base = base;
    }

    /**
     * @param base where Inventaire is, and its pictures
     * @throws ProviderException when this is no answer, or the edition has another ISBN
     */
    public static Optional<ProviderBook> read(JsonObject answer, Isbn isbn, URI base) {
        JsonObject entities = LooseJson.object(answer, "entities")
                .orElseThrow(() -> new ProviderException(
                        LookupFailure.BAD_ANSWER, "answered with something that has no entities"));
        String asked = "isbn:" + isbn.value();
        String uri = LooseJson.object(answer, "redirects")
                .map(redirects -> LooseJson.text(redirects, asked))
                .orElse(asked);
        return LooseJson.object(entities, uri)
                .filter(InventaireAnswer::isThere)
                .map(edition -> new InventaireAnswer(entities, edition, base).book(isbn))
                .filter(book -> book.metadata().title() != null);
    }

    /** What is unknown, or was removed, may be named as well. */
    private static boolean isThere(JsonObject entity) {
        String type = String.valueOf(LooseJson.text(entity, "type"));
        return !type.equals("missing") && !type.startsWith("removed");
    }

    private ProviderBook book(Isbn isbn) {
        List<Isbn> isbns = Stream.of(ISBN_13, ISBN_10)
                .flatMap(property -> claims(edition, property).stream())
                .flatMap(text -> PrintedIsbns.in(text).stream())
                .toList();
        if (!isbns.isEmpty() && !isbns.contains(isbn)) {
            throw new ProviderException(LookupFailure.OTHER_BOOK, "answered about another book");
        }
        return new ProviderBook(metadata(), covers());
    }

    /** Its label, or that of its only work, is the title where an edition has no title of its own; genres and publishers are entities not asked for. */
    private BookMetadata metadata() {
        List<JsonObject> works = related(edition, WORK);
        return new BookMetadata(
                PlainText.line(claim(edition, TITLE).orElseGet(() -> label(works)), Limits.TITLE),
                PlainText.line(claim(edition, SUBTITLE).orElse(null), Limits.TITLE),
                PlainText.lines(authors(works), Limits.AUTHOR, Limits.AUTHORS),
                null,
                claim(edition, DATE).map(PublishedDate::of).orElse(null),
                claim(edition, PAGES)
                        .filter(pages -> pages.matches("[1-9][0-9]{0,4}"))
                        .map(Integer::valueOf)
                        .orElse(null),
                language().orElse(null),
                List.of(),
                null,
                works.stream()
                        .flatMap(work -> series(work).stream())
                        .findFirst()
                        .orElse(null));
    }

    private String label(List<JsonObject> works) {
        String label = label(edition);
        return label == null && works.size() == 1 ? label(works.get(0)) : label;
    }

    private List<String> authors(List<JsonObject> works) {
        return works.stream()
                .flatMap(work -> related(work, AUTHOR).stream())
                .map(this::label)
                .filter(Objects::nonNull)
                .toList();
    }

    private Optional<Series> series(JsonObject work) {
        return related(work, SERIES).stream()
                .map(serie -> PlainText.line(label(serie), Limits.TITLE))
                .filter(Objects::nonNull)
                .findFirst()
                .map(name ->
                        new Series(name, PlainText.line(claim(work, ORDINAL).orElse(null), MAX_ORDINAL)));
    }

    private Optional<String> language() {
        return LanguageCode.of(LooseJson.text(edition, "originalLang"));
    }

    /** In the language of the edition, in English, or in any that there is. */
    private String label(JsonObject entity) {
        JsonObject labels = LooseJson.object(entity, "labels").orElse(JsonObject.EMPTY_JSON_OBJECT);
        return Stream.concat(
                        Stream.of(String.valueOf(LooseJson.text(edition, "originalLang")), "fromclaims", "mul", "en"),
                        labels.keySet().stream())
                .map(language -> LooseJson.text(labels, language))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<JsonObject> related(JsonObject entity, String property) {
        return claims(entity, property).stream()
                .flatMap(uri -> LooseJson.object(entities, uri).stream())
                .toList();
    }

    private static Optional<String> claim(JsonObject entity, String property) {
        return claims(entity, property).stream().findFirst();
    }

    private static List<String> claims(JsonObject entity, String property) {
        return LooseJson.object(entity, "claims")
                .map(claims -> LooseJson.texts(claims, property))
                .orElse(List.of());
    }

    /** Inventaire's own pictures only; a work's may be from anywhere, and of anything. */
    private List<URI> covers() {
        return claims(edition, IMAGE).stream()
                .filter(hash -> hash.matches("[0-9a-f]{40}"))
                .flatMap(hash -> CoverHosts.address(base + "/img/entities/" + hash).stream())
                .toList();
    }
}
