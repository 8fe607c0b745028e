package org.homelibrary.persistence.dynamodb;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.StoreException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A DynamoDB that throttles, fails, is silent or loses answers: a real one behind a server that does so on demand. */
class DynamoDbTroubleTest {

    private static final UUID ANN = new UUID(1, 1);
    private static final UUID LIBRARY = new UUID(3, 3);
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final int ALWAYS = 20;
    private static final int MOST_ATTEMPTS = 8;

    /** More than an answer takes on a busy machine, where nothing is delayed on purpose. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration IMPATIENCE = Duration.ofMillis(1500);

    private static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    @BeforeAll
    static void startServer() {
        SERVER.start();
    }

    @AfterAll
    static void stopServer() {
        SERVER.stop();
    }

    @BeforeEach
    void startWithoutTrouble() {
        DynamoDbStore.inMemory().clear();
        SERVER.resetAll();
        SERVER.stubFor(any(anyUrl()).atPriority(10).willReturn(real()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ProvisionedThroughputExceededException", "ThrottlingException", "RequestLimitExceeded"})
    void throttlingThatPasses_isNotNoticed(String code) {
        fail(2, error(400, code));

        assertThat(store(PATIENCE).libraryBooks().add(book(), null).version()).isEqualTo(1);
    }

    @Test
    void throttlingThatStays_isAnErrorOfTheStore_afterABoundedNumberOfAttempts() {
        fail(ALWAYS, error(400, "ProvisionedThroughputExceededException"));

        assertThatThrownBy(() -> store(PATIENCE).libraryBooks().find(book().id()))
                .isInstanceOfSatisfying(
                        StoreException.class, busy -> assertThat(busy.reason()).isEqualTo(StoreException.Reason.BUSY));
        assertThat(requests()).hasSize(MOST_ATTEMPTS);
    }

    @Test
    void errorsThatPass_areNotNoticed() {
        fail(2, error(500, "InternalServerError"));

        assertThat(store(PATIENCE).libraryBooks().add(book(), null).version()).isEqualTo(1);
    }

    @Test
    void errorsThatStay_areAnErrorOfTheStore() {
        fail(ALWAYS, error(500, "InternalServerError"));

        assertThatThrownBy(() -> store(PATIENCE).shelves().counts(LIBRARY, ANN)).isInstanceOf(StoreException.class);
        assertThat(requests()).hasSize(MOST_ATTEMPTS);
    }

    @Test
    void silence_isAnErrorOfTheStore() {
        fail(ALWAYS, aResponse().withFixedDelay((int) PATIENCE.toMillis()));

        assertThatThrownBy(() -> store(Duration.ofMillis(200)).shelves().counts(LIBRARY, ANN))
                .isInstanceOf(StoreException.class);
        assertThat(requests()).hasSizeBetween(1, MOST_ATTEMPTS);
    }

    @Test
    void nobodyThere_isAnErrorOfTheStore() {
        DynamoDbStore nowhere =
                new DynamoDbStore(TableCreator.client(URI.create("http://127.0.0.1:9"), Duration.ofSeconds(1)));

        assertThatThrownBy(() -> nowhere.users().find(ANN))
                .isInstanceOfSatisfying(StoreException.class, down -> assertThat(down.reason())
                        .isEqualTo(StoreException.Reason.UNREACHABLE));
        assertThatThrownBy(() -> nowhere.libraryBooks().add(book(), null)).isInstanceOf(StoreException.class);
    }

    @Test
    void lostAnswer_leavesOneBookAndNoConflict() {
        DynamoDbStore store = store(IMPATIENCE);
        fail(1, real().withFixedDelay((int) IMPATIENCE.multipliedBy(3).toMillis()));

        LibraryBook added = store.libraryBooks().add(book(), null);

        assertThat(requests()).hasSizeGreaterThan(1);
        assertThat(store.shelves().counts(LIBRARY, ANN).of(Shelf.HOME)).isEqualTo(1);
        assertThat(store.libraryBooks().save(added.deleted(NOW)).version()).isEqualTo(2);
    }

    @Test
    void meetingAnotherTransaction_isTriedAgain() {
        fail(3, canceled("TransactionConflict"));

        assertThat(store(PATIENCE).libraryBooks().add(book(), null).version()).isEqualTo(1);
        assertThat(DynamoDbStore.inMemory().shelves().counts(LIBRARY, ANN).of(Shelf.HOME))
                .isEqualTo(1);
    }

    @Test
    void meetingOtherTransactionsAgainAndAgain_isAConflict() {
        fail(ALWAYS, canceled("TransactionConflict"));

        assertThatThrownBy(() -> store(PATIENCE).libraryBooks().add(book(), null))
                .isInstanceOf(ConflictException.class);
        assertThat(requests()).hasSize(MOST_ATTEMPTS);
    }

    @Test
    void meetingATransactionOutsideOfOne_isTriedAgain() {
        fail(2, error(400, "TransactionConflictException"));

        assertThat(store(PATIENCE).throttles().recordFailure("key", NOW).getFailures())
                .isEqualTo(1);
    }

    @Test
    void throttlingInsideATransaction_isTriedAgain() {
        fail(2, canceled("ThrottlingError"));

        assertThat(store(PATIENCE).libraryBooks().add(book(), null).version()).isEqualTo(1);
    }

    @Test
    void clockThatIsFiveMinutesWrong_isPutRight() {
        Instant right = Instant.now().plus(Duration.ofMinutes(5));
        fail(
                1,
                error(403, "InvalidSignatureException")
                        .withHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(right.atZone(ZoneOffset.UTC))));

        store(PATIENCE).shelves().counts(LIBRARY, ANN);

        List<LoggedRequest> requests = requests();
        assertThat(requests).hasSize(2);
        assertThat(signedAt(requests.get(1))).isBetween(right.minusSeconds(60), right.plusSeconds(60));
    }

    private static Instant signedAt(LoggedRequest request) {
        return Instant.from(DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX")
                .withZone(ZoneId.of("UTC"))
                .parse(request.getHeader("X-Amz-Date")));
    }

    private static LibraryBook book() {
        return LibraryBook.byHand(new LibraryBookId(LIBRARY, new UUID(2, 2)), ANN, NOW);
    }

    private static DynamoDbStore store(Duration attempt) {
        return new DynamoDbStore(TableCreator.client(URI.create(SERVER.baseUrl()), attempt));
    }

    private static ResponseDefinitionBuilder real() {
        return aResponse().proxiedFrom(DynamoDbStore.url().toString());
    }

    private static ResponseDefinitionBuilder error(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/x-amz-json-1.0")
                .withBody("{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + code + "\",\"message\":\"on demand\"}");
    }

    private static ResponseDefinitionBuilder canceled(String reason) {
        return error(400, "TransactionCanceledException")
                .withBody("{\"__type\":\"com.amazonaws.dynamodb.v20120810#TransactionCanceledException\","
                        + "\"CancellationReasons\":[{\"Code\":\"" + reason + "\"},{\"Code\":\"None\"}]}");
    }

    /** The next requests are answered so, and those after them by the real DynamoDB. */
    private static void fail(int times, ResponseDefinitionBuilder answer) {
        for (int i = 0; i < times; i++) {
            SERVER.stubFor(any(anyUrl())
                    .atPriority(1)
                    .inScenario("trouble")
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : String.valueOf(i))
                    .willReturn(answer)
                    .willSetStateTo(String.valueOf(i + 1)));
        }
    }

    private static List<LoggedRequest> requests() {
        return SERVER.findAll(postRequestedFor(anyUrl()));
    }
}
