package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import org.homelibrary.support.Eventually;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.ProviderStandIn;
import org.homelibrary.support.ProviderStandIn.Provider;
import org.homelibrary.support.ProviderStandIn.Trouble;
import org.homelibrary.support.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Providers that fail in every way they can. On a server of its own, because it leaves them alone for a while when they do.
 */
class ProviderTroubleIT {

    private static ProviderStandIn providers;
    private static LibraryServer server;
    private static HttpUser reader;

    @BeforeAll
    static void start() {
        providers = ProviderStandIn.start();
        server = LibraryServer.on(LibraryServer.newDataDir())
                .asking(providers)
                .with("LIBRARY_LOG_FORMAT", "json")
                .startingQuickly()
                .start();
        reader = HttpUser.of(server).register();
    }

    @AfterAll
    static void stop() {
        server.close();
        providers.close();
    }

    @AfterEach
    void heal() {
        for (Provider provider : Provider.values()) {
            providers.heal(provider);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RATE_LIMITED,9780201310054,The catalogues are refusing further requests for now.",
        "BROKEN,9780201752847,The catalogue could not be reached.",
        "GARBAGE,9780345348036,The catalogue’s answer could not be understood.",
        "OTHER_BOOK,9780345460950,The catalogue returned a different book.",
        "HUGE,9780441014989,The catalogue’s answer could not be understood.",
        "CUT_OFF,9780446579803,The catalogue could not be reached.",
        "SILENT,9780679601050,The catalogue could not be reached."
    })
    void lookup_fails_with_a_reason_and_succeeds_when_tried_again_later(Trouble trouble, String isbn, String sentence) {
        for (Provider provider : Provider.values()) {
            providers.make(provider, trouble);
        }
        String path = reader.addByIsbn(isbn);
        Reply failed = reader.awaitLookup(path, Duration.ofSeconds(60));
        failed.expectText(sentence, "asked again", "Try again");
        assertThat(failed.body()).doesNotContain("Another Book");
        heal();
        Reply found = afterTryingAgain(path);
        assertThat(found.first("<h1 dir=\"auto\">(.*?)</h1>")).doesNotMatch("[0-9]+");
    }

    @Test
    void one_provider_in_trouble_leaves_the_word_to_the_other() {
        providers.make(Provider.GOOGLE_BOOKS, Trouble.BROKEN);
        afterTryingAgain(reader.addByIsbn("9780764544200")).expectText("Home Networking For Beginners");
    }

    /** A provider that has failed three times in a row, in whatever test, is left alone for half a minute. */
    private static Reply afterTryingAgain(String path) {
        return Eventually.get(
                "the lookup to succeed",
                Duration.ofSeconds(90),
                () -> {
                    reader.post(path + "/refresh").expect(303);
                    return reader.awaitLookup(path);
                },
                page -> !page.body().contains("state-failed"));
    }

    @Test
    void pages_do_not_wait_for_a_silent_provider() {
        providers.make(Provider.GOOGLE_BOOKS, Trouble.SILENT);
        providers.make(Provider.OPEN_LIBRARY, Trouble.SILENT);
        long start = System.nanoTime();
        String path = reader.addByIsbn("9781558604971");
        reader.get(path).expect(200).expectText("Looking up");
        reader.get("/books").expect(200).expectText("Looking up");
        // Far below the 4 s that a single attempt at the provider takes.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        reader.awaitLookup(path, Duration.ofSeconds(60));
    }

    @Test
    void log_is_json_with_the_request_that_each_event_belongs_to() {
        providers.make(Provider.GOOGLE_BOOKS, Trouble.BROKEN);
        reader.awaitLookup(reader.addByIsbn("9780140013993"));
        List<JsonObject> events = server.log()
                .lines()
                .dropWhile(line -> !line.startsWith("{"))
                .map(ProviderTroubleIT::event)
                .toList();
        assertThat(events)
                .allSatisfy(event -> assertThat(event).containsKeys("time", "level", "source", "requestId", "message"));
        assertThat(events)
                .extracting(event -> event.getString("message"))
                .anyMatch(text -> text.startsWith("ready at"));
        assertThat(events)
                .filteredOn(event -> event.getString("message").startsWith("lookup found"))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getString("requestId")).matches("[0-9a-f]{8}"));
        assertThat(server.log()).doesNotContain(reader.email(), reader.username());
    }

    private static JsonObject event(String line) {
        try (JsonReader json = Json.createReader(new StringReader(line))) {
            return json.readObject();
        }
    }
}
