package org.homelibrary.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.support.HttpUser.bookId;

import java.time.Duration;
import org.homelibrary.persistence.dynamodb.TableCreator;
import org.homelibrary.support.DynamoDbStandIn;
import org.homelibrary.support.Eventually;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.junit.jupiter.api.Test;

/** DynamoDB goes away under the running server and comes back. The queue's going away: {@link LookupsOverSqsIT}. */
class StoreOutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void outage_is_said_and_over_when_it_is_over_and_nothing_is_lost() {
        try (DynamoDbStandIn tables = DynamoDbStandIn.startIn(LibraryServer.newDataDir())) {
            TableCreator.createTables(tables);
            LibraryServer.Setup setup = LibraryServer.on(LibraryServer.newDataDir());
            tables.environment().forEach(setup::with);
            try (LibraryServer server = setup.startingQuickly().start()) {
                HttpUser reader = HttpUser.of(server).register();
                String book = reader.addByHand("From before");

                tables.goAway();
                reader.get("/books").expect(503).expectText("Home Library");
                reader.post("/books", "title", "Never acknowledged").expect(503);
                reader.otherBrowser().login(HttpUser.PASSWORD).expect(503);
                reader.get("/health").expect(503);
                reader.get("/static/css/app.css").expect(200);

                HttpUser.of(server).get("/").expect(200);

                tables.comeBack();
                Eventually.get("health", PATIENCE, () -> reader.get("/health").status(), status -> status == 200);
                reader.get(book).expect(200);
                String after = reader.addByHand("From after");
                assertThat(reader.get("/books").books()).containsExactlyInAnyOrder(bookId(book), bookId(after));
                reader.otherBrowser().login();
            }
        }
    }
}
