package org.homelibrary.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.support.HttpUser.bookId;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.time.Duration;
import java.util.List;
import org.homelibrary.support.AtOnce;
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

/** A source or the covers service that fails leaves a part of a book, which is completed by itself; nothing gets lost. */
class PartOfABookIT {

    /** The first wait is a minute; where no sweep runs all the time, a look at the page ends it a minute later. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static ProviderStandIn providers;
    private static LibraryServer server;
    private static HttpUser reader;

    @BeforeAll
    static void start() {
        providers = ProviderStandIn.start();
        server = LibraryServer.on(LibraryServer.newDataDir())
                .asking(providers)
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

    @Test
    void what_google_could_not_say_comes_later_by_itself() {
        providers.make(Provider.GOOGLE_BOOKS, Trouble.BROKEN);
        String path = reader.addByIsbn("9780140013993");
        Reply part = reader.awaitLookup(path);
        part.expectText("Some details are still missing.", "Google Books: not reachable, asked again at ");
        assertThat(part.body()).doesNotContain("A keeper", "notice-failed");
        assertThat(reader.get("/books?sync=failed").books()).contains(bookId(path));
        assertThat(reader.get("/books?sync=incomplete").books()).contains(bookId(path));
        reader.get("/lookups").expectText("Found in part.");
        HttpUser german = HttpUser.of(server).with("Accept-Language", "de").register();
        german.get(german.addByIsbn("9780140013993")).expectText("Google Books: nicht erreichbar, neue Anfrage um ");

        providers.heal(Provider.GOOGLE_BOOKS);
        Reply whole = Eventually.get("the rest of the book", PATIENCE, () -> reader.get(path), page -> page.body()
                .contains("A keeper"));
        whole.expectText("English", "Where this comes from", "Google Books");
        assertThat(whole.body()).doesNotContain("still-missing");
        assertThat(reader.get("/books?sync=failed").books()).doesNotContain(bookId(path));
    }

    @Test
    void look_up_again_while_google_is_down_takes_nothing_away_from_anybody() {
        String path = reader.addByIsbn("9780201310054");
        String before = facts(reader.awaitLookup(path));
        HttpUser other = HttpUser.of(server).register();
        String theirs = facts(other.get(other.addByIsbn("9780201310054")));

        providers.make(Provider.GOOGLE_BOOKS, Trouble.RATE_LIMITED);
        reader.post(path + "/refresh").expect(303);

        assertThat(facts(reader.awaitLookup(path))).isEqualTo(before);
        assertThat(facts(other.get(path))).isEqualTo(theirs);
    }

    @Test
    void two_readers_who_add_a_book_at_the_same_moment_ask_once() throws InterruptedException {
        HttpUser other = HttpUser.of(server).register();
        int before = providers.requests(Provider.GOOGLE_BOOKS);

        List<Reply> replies = AtOnce.send(List.of(
                () -> reader.post("/books", "isbn", "9780735619937"),
                () -> other.post("/books", "isbn", "9780735619937")));
        String path = replies.get(0).expect(303).location();
        assertThat(replies.get(1).expect(303).location()).isEqualTo(path);

        reader.awaitLookup(path).expectText("Agile Project Management with Scrum");
        other.awaitLookup(path).expectText("Agile Project Management with Scrum");
        assertThat(providers.requests(Provider.GOOGLE_BOOKS) - before).isEqualTo(1);
    }

    @Test
    void cover_that_is_refused_for_now_comes_later_and_its_source_is_not_asked_again() {
        String isbn = "9780804816632";
        StubMapping refusal = providers
                .server()
                .stubFor(get(urlPathMatching("/b/.*"))
                        .atPriority(1)
                        .willReturn(aResponse().withStatus(403).withHeader("Retry-After", "1")));
        String path = reader.addByIsbn(isbn);
        Reply part = reader.awaitLookup(path);
        part.expectText("The cover could not be fetched from Open Library yet");
        assertThat(part.body()).doesNotContain("src=\"/covers/");
        int asked = providers.requests(Provider.OPEN_LIBRARY);

        providers.server().removeStub(refusal);
        Eventually.get("the cover", PATIENCE, () -> reader.get(path), page -> page.body()
                .contains("src=\"/covers/"));
        assertThat(providers.requests(Provider.OPEN_LIBRARY)).isEqualTo(asked);
    }

    /** What is said of the book, without what changes from page to page. */
    private static String facts(Reply page) {
        return page.first("(?s)<h1 dir=\"auto\">(.*?)</h1>") + page.first("(?s)(<div class=\"prose\".*?)<details");
    }
}
