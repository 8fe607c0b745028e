package org.homelibrary.support;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The records behind the answers: Open Library's editions, works and authors, Google's volumes. */
final class RecordsStandIn {

    private static final List<String> OPEN_LIBRARY = List.of(
            "isbn/9780000000057",
            "books/OL8423129M",
            "works/OL3971W",
            "works/OL3972W",
            "authors/OL57A",
            "authors/OL58A",
            "authors/OL59A");

    private static final List<String> GOOGLE = List.of("CentSouhaits8");

    private RecordsStandIn() {}

    static void install(WireMockServer server) {
        OPEN_LIBRARY.forEach(record -> serve(server, "/" + record + ".json", "open-library-records/" + record));
        GOOGLE.forEach(id -> serve(server, "/books/v1/volumes/" + id, "google-books-volumes/" + id));
    }

    private static void serve(WireMockServer server, String path, String file) {
        try (InputStream in = RecordsStandIn.class.getResourceAsStream("/providers/" + file + ".json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            server.stubFor(get(urlPathEqualTo(path)).atPriority(5).willReturn(okJson(json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
