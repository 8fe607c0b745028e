package org.homelibrary.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.support.HttpUser.bookId;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.MessageBody;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.persistence.dynamodb.StoredBooks;
import org.homelibrary.support.Cloud;
import org.homelibrary.support.Eventually;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.ProviderStandIn;
import org.homelibrary.support.QueueStandIn;
import org.homelibrary.support.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lookups over SQS, which goes away, and delivers twice and too late. */
class LookupsOverSqsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** So soon a message comes back; half of it is the worker's time for a batch. */
    private static final Duration VISIBILITY = Duration.ofSeconds(5);

    private static ProviderStandIn providers;
    private static QueueStandIn queue;
    private static StoredBooks stored;
    private static LibraryServer server;
    private static HttpUser reader;

    @BeforeAll
    static void start() {
        providers = ProviderStandIn.start();
        Path library = LibraryServer.newDataDir();
        queue = Cloud.of(library).queue();
        stored = new StoredBooks(Cloud.of(library).tables());
        server = LibraryServer.on(library).asking(providers).startingQuickly().start();
        reader = HttpUser.of(server).register();
    }

    @AfterAll
    static void stop() {
        server.kill(); // to stop it would be to wait for its poll to end
        stored.close();
        providers.close();
    }

    @BeforeEach
    void hurry() {
        queue.setVisibility(VISIBILITY);
        providers.knowEverything(Duration.ZERO);
    }

    @AfterEach
    void heal() {
        queue.empty();
    }

    @Test
    void lookup_goes_through_the_queue_and_leaves_nothing_in_it() {
        String book = reader.addByIsbn("9780735619937");

        reader.awaitLookup(book, PATIENCE).expectText("The Book 9780735619937");

        awaitEmptyQueue();
        assertThat(queue.deadLetters()).isEmpty();
    }

    @Test
    void book_added_while_the_queue_is_down_is_kept_and_its_reader_told() {
        queue.goAway();

        HttpUser german = HttpUser.of(server).with("Accept-Language", "de").register();
        String book = reader.addByIsbn("9780201310054");
        reader.get(book).expectText("Its details will be looked up a little later", "Looking up");
        reader.get(reader.post(book + "/refresh").location()).expectText("The lookup will start a little later");
        german.get(german.addByIsbn("9780201310054")).expectText("etwas später");
        assertThat(reader.get("/books?sync=pending").books()).contains(bookId(book));
        assertThat(reader.get("/health").status()).isEqualTo(503);

        queue.comeBack();
        Eventually.get("health", PATIENCE, () -> reader.get("/health").status(), status -> status == 200);
        reader.post(book + "/refresh").expect(303);
        reader.awaitLookup(book, PATIENCE).expectText("The Book 9780201310054");
    }

    @Test
    void repeated_late_and_unreadable_messages_harm_nobody() {
        String book = reader.addByIsbn("9780345348036");
        Reply page = reader.awaitLookup(book, PATIENCE);
        LookupMessage gone = new LookupMessage(UUID.randomUUID(), UUID.randomUUID());

        send(MessageBody.write(gone));
        send("{\"library_id\":\"nobody\"}");
        send(MessageBody.write(gone));
        String neighbour = reader.addByIsbn("9780345460950");

        reader.awaitLookup(neighbour, PATIENCE);
        Eventually.get("the dead letter", PATIENCE, queue::deadLetters, letters -> !letters.isEmpty());
        assertThat(queue.deadLetters()).containsExactly("{\"library_id\":\"nobody\"}");
        assertThat(reader.get(book).text()).isEqualTo(page.text());
    }

    @Test
    void lookup_that_breaks_off_three_times_is_put_aside_and_its_owner_sees_why_and_tries_again() {
        Isbn isbn = new Isbn("9780596008574");
        String book = queue.losing(() -> reader.addByIsbn(isbn.value()));
        queue.setVisibility(Duration.ofSeconds(2));
        stored.age(bookId(book), Duration.ofMinutes(11));
        stored.damageEdition(isbn);

        reader.get("/books").expect(200); // whose overdue lookups are queued again

        Eventually.get(
                "the lookup to fail",
                PATIENCE,
                () -> reader.get("/books?sync=failed").books(),
                books -> books.contains(bookId(book)));
        Eventually.get("the dead letter", PATIENCE, queue::deadLetters, letters -> !letters.isEmpty());
        assertThat(queue.deadLetters()).singleElement().asString().contains(bookId(book));

        stored.forgetEdition(isbn);
        reader.get(book).expectText("The catalogue could not be reached.", "Next try", "Try again");
        reader.post(book + "/refresh").expect(303);
        reader.awaitLookup(book, PATIENCE).expectText("The Book " + isbn.value());
    }

    @Test
    void lookup_whose_message_was_lost_is_queued_again_when_its_owner_looks() {
        String book = queue.losing(() -> reader.addByIsbn("9780679601050"));
        reader.get(book).expectText("Looking up");
        assertThat(queue.messages()).as("too soon to be called lost").isZero();

        stored.age(bookId(book), Duration.ofMinutes(11));

        reader.awaitLookup(book, PATIENCE).expectText("The Book 9780679601050");
        awaitEmptyQueue();
    }

    private static void awaitEmptyQueue() {
        Eventually.get("an empty queue", PATIENCE, queue::messages, messages -> messages == 0);
    }

    private static void send(String body) {
        queue.client().sendMessage(request -> request.queueUrl(queue.queueUrl()).messageBody(body));
    }
}
