package org.homelibrary.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.support.HttpUser.bookId;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.homelibrary.support.AtOnce;
import org.homelibrary.support.Cloud;
import org.homelibrary.support.Eventually;
import org.homelibrary.support.FreePort;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.QueueStandIn;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two instances of one library, as Lambda runs them, with the same reader at both; and one that cannot get at its tables. */
class TwoInstancesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static WireMockServer wayToTables;
    private static LibraryServer one;
    private static LibraryServer other;

    /** Of the other one alone, which will not take lookups of tests after this. */
    private static QueueStandIn queue;

    @BeforeAll
    static void start() {
        one = SharedLibrary.get().server();
        wayToTables = new WireMockServer(options().port(FreePort.find()).bindAddress("127.0.0.1"));
        wayToTables.start();
        wayToTables.stubFor(any(anyUrl())
                .atPriority(10)
                .willReturn(aResponse()
                        .proxiedFrom(Cloud.of(one.dataDir()).tables().url().toString())));
        queue = QueueStandIn.start(PATIENCE);
        LibraryServer.Setup setup = LibraryServer.on(one.dataDir())
                .with("LIBRARY_BEHIND_PROXY", "true")
                .with("AWS_ENDPOINT_URL_DYNAMODB", wayToTables.baseUrl())
                .startingQuickly();
        queue.environment().forEach(setup::with);
        other = setup.start();
    }

    @AfterAll
    static void stop() {
        other.kill(); // to stop it would be to wait for its poll to end
        queue.close();
        wayToTables.stop();
    }

    @Test
    void what_is_done_at_one_is_seen_at_the_other_at_once() {
        HttpUser here = HttpUser.of(one).register();
        HttpUser there = here.at(other);

        String book = here.addByHand("Written here");
        assertThat(there.get("/books").expect(200).books()).containsExactly(bookId(book));
        there.post(book, "title", "Changed there").expectRedirect(book);
        here.get(book).expectText("Changed there");
        here.post(book + "/delete").expectRedirect("/books");
        there.get(book).expect(404);
        there.post("/logout-everywhere").expectRedirect("/login");
        here.get("/books").expectRedirect("/login?next=%2Fbooks");
    }

    @Test
    void no_database_is_opened() {
        HttpUser.of(one).register().addByHand("In the tables");

        assertThat(one.dataDir().resolve("derby")).doesNotExist();
        assertThat(one.log()).doesNotContain("org.hibernate.", "org.apache.derby");
    }

    @Test
    void isbn_that_is_added_at_both_at_once_is_one_book() throws InterruptedException {
        HttpUser here = HttpUser.of(one).register();
        HttpUser there = here.at(other);

        List<Reply> replies = AtOnce.send(List.of(
                () -> here.post("/books", "isbn", "9780764544200"),
                () -> there.post("/books", "isbn", "9780764544200")));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(303, 409);
        assertThat(here.get("/books").books()).hasSize(1);
    }

    @Test
    void of_two_edits_one_is_stored_and_the_other_is_told_and_loses_nothing() throws InterruptedException {
        HttpUser[] readers = {HttpUser.of(one).register(), null};
        readers[1] = readers[0].at(other);
        String book = readers[0].addByHand("Before");
        String version = readers[1].get(book + "/edit").first("name=\"version\" value=\"(\\d+)\"");

        List<Reply> replies = AtOnce.send(List.of(
                () -> readers[0].post(book, "title", "Edit 0", "version", version),
                () -> readers[1].post(book, "title", "Edit 1", "version", version)));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(303, 409);
        IntStream.range(0, 2).forEach(i -> {
            Reply reply = replies.get(i);
            if (reply.status() == 303) {
                readers[i].get(book).expectText("Edit " + i);
            } else {
                reply.expectText("This book was changed elsewhere");
                assertThat(reply.first("id=\"title\"[^>]* value=\"([^\"]*)\"")).isEqualTo("Edit " + i);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void reader_is_told_when_the_tables_cannot_be_had_and_loses_nothing(Trouble trouble) {
        HttpUser here = HttpUser.of(one).register();
        HttpUser there = here.at(other);
        String book = here.addByHand("Kept");

        StubMapping stub = wayToTables.stubFor(any(anyUrl()).atPriority(1).willReturn(trouble.answer()));
        there.get("/books").expect(503).expectText(trouble.sentence);
        assertThat(there.post(book, "title", "Never written").status()).isEqualTo(503);
        assertThat(there.get("/health").status()).isEqualTo(503);
        here.get(book).expect(200).expectText("Kept");

        wayToTables.removeStub(stub);
        there.get(book).expect(200).expectText("Kept");
        there.get("/health").expect(200);
    }

    /** The queue's going away: {@link LookupsOverSqsIT}. */
    @Test
    void outage_is_said_and_over_when_it_is_over_and_nothing_is_lost() {
        HttpUser reader = HttpUser.of(other).register();
        String book = reader.addByHand("From before");

        wayToTables.stop();
        reader.get("/books").expect(503).expectText("Home Library");
        reader.post("/books", "title", "Never acknowledged").expect(503);
        reader.otherBrowser().login(HttpUser.PASSWORD).expect(503);
        reader.get("/health").expect(503);
        reader.get("/static/css/app.css").expect(200);
        HttpUser.of(other).get("/").expect(200);

        wayToTables.start();
        Eventually.get("health", PATIENCE, () -> reader.get("/health").status(), status -> status == 200);
        reader.get(book).expect(200);
        String after = reader.addByHand("From after");
        assertThat(reader.get("/books").books()).containsExactlyInAnyOrder(bookId(book), bookId(after));
        reader.otherBrowser().login();
    }

    /** What DynamoDB answers. */
    private enum Trouble {
        THROTTLED("The library has too much to do right now."),
        BROKEN("The library’s storage is not responding."),
        SILENT("The library’s storage is not responding.");

        private final String sentence;

        Trouble(String sentence) {
            this.sentence = sentence;
        }

        ResponseDefinitionBuilder answer() {
            return switch (this) {
                case THROTTLED -> error(400, "ThrottlingException");
                case BROKEN -> error(500, "InternalServerError");
                case SILENT ->
                    aResponse().withFixedDelay((int) Duration.ofSeconds(30).toMillis());
            };
        }

        private static ResponseDefinitionBuilder error(int status, String code) {
            return aResponse()
                    .withStatus(status)
                    .withHeader("Content-Type", "application/x-amz-json-1.0")
                    .withBody(
                            "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + code + "\",\"message\":\"on demand\"}");
        }
    }
}
