package org.homelibrary.metadata.provider.openlibrary;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.homelibrary.metadata.text.Limits;
import org.homelibrary.metadata.text.LooseJson;
import org.homelibrary.metadata.text.MarkdownText;
import org.homelibrary.metadata.text.SeriesText;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.text.LanguageCode;

/** What Open Library's records of editions, works and authors say that its Books API leaves out. */
final class EditionRecord {

    private EditionRecord() {}

    static String description(JsonObject record) {
        return MarkdownText.paragraphs(LooseJson.text(record, "description"), Limits.DESCRIPTION);
    }

    /** {@code {"key": "/languages/ger"}} is {@code de}. */
    static String language(JsonObject edition) {
        return keys(edition, "languages")
                .map(key -> key.substring(key.lastIndexOf('/') + 1))
                .flatMap(code -> LanguageCode.of(code).stream())
                .findFirst()
                .orElse(null);
    }

    static Series series(JsonObject edition) {
        return LooseJson.names(edition, "series").stream()
                .flatMap(name -> SeriesText.of(name).stream())
                .findFirst()
                .orElse(null);
    }

    static Optional<String> work(JsonObject edition) {
        return keys(edition, "works").findFirst();
    }

    /** Editions name their authors as {@code {"key": …}}, works as {@code {"author": {"key": …}}}. */
    static List<String> authors(JsonObject record) {
        return Stream.concat(
                        LooseJson.objects(record, "authors").stream()
                                .flatMap(author -> LooseJson.object(author, "author").stream())
                                .map(author -> LooseJson.text(author, "key")),
                        Stream.concat(
                                keys(record, "authors"),
                                LooseJson.objects(record, "authors").stream()
                                        .map(author -> LooseJson.text(author, "author"))))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Stream<String> keys(JsonObject record, String list) {
        return LooseJson.objects(record, list).stream()
                .map(entry -> LooseJson.text(entry, "key"))
                .filter(Objects::nonNull);
    }
}
