package org.homelibrary.metadata.provider.google;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homelibrary.metadata.cover.CoverHosts;
import org.homelibrary.metadata.provider.CandidateSearch;
import org.homelibrary.metadata.provider.CandidateText;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.text.Limits;
import org.homelibrary.metadata.text.LooseJson;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.Candidate;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.text.LanguageCode;

/** Reads the volumes that Google Books answers to a search. Each is one edition; what they are editions of is not said. */
public final class GoogleBooksCandidates {

    private GoogleBooksCandidates() {}

    /** @throws ProviderException when it is no list of volumes */
    public static List<Candidate> read(JsonObject answer) {
        if (!answer.containsKey("totalItems") && !answer.containsKey("items")) {
            throw new ProviderException(LookupFailure.BAD_ANSWER, "answered with something that is no list of volumes");
        }
        return LooseJson.objects(answer, "items").stream()
                .flatMap(item -> LooseJson.object(item, "volumeInfo").stream())
                .flatMap(volume -> candidate(volume).stream())
                .limit(CandidateSearch.MAX_CANDIDATES)
                .toList();
    }

    private static Optional<Candidate> candidate(JsonObject volume) {
        return Optional.ofNullable(PlainText.line(LooseJson.text(volume, "title"), Limits.TITLE))
                .map(title -> new Candidate(
                        MetadataSource.GOOGLE_BOOKS,
                        null,
                        null,
                        CandidateText.isbns(identifiers(volume)).stream()
                                .findFirst()
                                .orElse(null),
                        title,
                        PlainText.line(LooseJson.text(volume, "subtitle"), Limits.TITLE),
                        PlainText.lines(LooseJson.texts(volume, "authors"), Limits.AUTHOR, Limits.AUTHORS),
                        CandidateText.year(LooseJson.texts(volume, "publishedDate")),
                        PlainText.line(LooseJson.text(volume, "publisher"), Limits.PUBLISHER),
                        LanguageCode.of(LooseJson.text(volume, "language")).orElse(null),
                        cover(volume)));
    }

    private static List<String> identifiers(JsonObject volume) {
        return LooseJson.objects(volume, "industryIdentifiers").stream()
                .filter(identifier -> !"ISSN".equals(LooseJson.text(identifier, "type")))
                .flatMap(identifier -> Stream.ofNullable(LooseJson.text(identifier, "identifier")))
                .toList();
    }

    private static URI cover(JsonObject volume) {
        return LooseJson.object(volume, "imageLinks").stream()
                .flatMap(links -> Stream.of("thumbnail", "smallThumbnail").map(name -> LooseJson.text(links, name)))
                .flatMap(link -> CoverHosts.address(link).stream())
                .findFirst()
                .map(link -> URI.create(link.toString().replace("&edge=curl", "")))
                .orElse(null);
    }
}
