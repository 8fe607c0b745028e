package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.homelibrary.persistence.dynamodb.TableCreator;
import org.homelibrary.support.DynamoDbStandIn;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.ProviderStandIn;
import org.homelibrary.support.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same product on DynamoDB: what only a server on those tables can show. */
class DynamoDbIT {

    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private static DynamoDbStandIn dynamoDb;
    private static ProviderStandIn providers;

    @BeforeAll
    static void startStandIns() {
        dynamoDb = DynamoDbStandIn.start();
        TableCreator.createTables(dynamoDb);
        providers = ProviderStandIn.start();
    }

    @AfterAll
    static void stopStandIns() {
        providers.close();
        dynamoDb.close();
    }

    @Test
    void library_lives_in_the_tables_and_no_database_is_opened() {
        Path data = LibraryServer.newDataDir();
        HttpUser reader;
        String book;
        try (LibraryServer server = start(data)) {
            reader = HttpUser.of(server).register("ann");
            reader.otherBrowser().login();
            reader.get("/admin/users").expect(200).expectText("ann");
            book = reader.addByIsbn("9780201752847");
            reader.awaitLookup(book).expect(200);
            reader.post(book + "/status", "status", "reading").expect(303);
            String other = reader.addByHand("By hand", "rating", "4.5");
            reader.upload(other + "/cover", "image", Photos.jpeg(300, 450)).expect(303);
            reader.get(reader.get(other).first("src=\"(/covers/[^\"]+)\"")).expect(200);
            assertThat(reader.get("/books").books()).hasSize(2);
            assertThat(reader.get("/books?status=reading").books()).containsExactly(book.substring("/books/".length()));
            reader.post(other + "/delete").expectRedirect("/books");
            assertThat(reader.get("/books").books()).hasSize(1);
            assertThat(server.log()).doesNotContain("org.hibernate.");
        }
        assertThat(data.resolve("derby")).doesNotExist();
        try (LibraryServer second = start(LibraryServer.newDataDir())) {
            HttpUser same = reader.at(second);
            Reply page = same.get(book).expect(200);
            assertThat(page.text()).contains("9780201752847");
            same.post("/account/delete", "password", HttpUser.PASSWORD).expectRedirect("/");
            same.login(HttpUser.PASSWORD).expect(401);
        }
    }

    @Test
    void missing_table_name_ends_the_start_with_a_sentence_that_names_it() {
        LibraryServer server = LibraryServer.on(LibraryServer.newDataDir())
                .storingIn(dynamoDb)
                .with("USER_BOOKS_TABLE", "")
                .startingQuickly()
                .launch();

        assertThat(server.awaitEnd(PATIENCE)).as(server.log()).isNotZero();
        assertThat(server.log()).contains("Home Library cannot start.", "USER_BOOKS_TABLE");
    }

    private static LibraryServer start(Path data) {
        return LibraryServer.on(data).asking(providers).storingIn(dynamoDb).start();
    }
}
