package org.homelibrary.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.support.HttpUser.bookId;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homelibrary.persistence.dynamodb.StoredBooks;
import org.homelibrary.support.BarcodePhoto;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LambdaSandbox;
import org.homelibrary.support.ProviderStandIn;
import org.homelibrary.support.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * The two functions as they run on AWS, between stand-ins of AWS. Run by {@code infra/test-image.sh}, which builds the image;
 * {@code -Dlibrary.function} can be another command that starts one.
 */
class LambdaImageIT {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration BATCH = Duration.ofSeconds(90);
    private static final Path IMAGE = Path.of("target", "image");

    private static LambdaSandbox aws;
    private static ProviderStandIn providers;
    private static LambdaSandbox.Function api;
    private static LambdaSandbox.Function worker;
    private static StoredBooks stored;
    private static HttpUser reader;

    @BeforeAll
    static void start() throws IOException {
        aws = new LambdaSandbox();
        providers = ProviderStandIn.start();
        api = function("web");
        api.api().awaitReady(START);
        worker = function("worker");
        worker.api().awaitReady(START);
        stored = new StoredBooks(aws.tables());
        reader = HttpUser.of(api.gateway().url()).register();
    }

    private static LambdaSandbox.Function function(String role) throws IOException {
        Map<String, String> environment = new HashMap<>(aws.environment(role));
        environment.putAll(providers.environment());
        return function(role, environment);
    }

    private static LambdaSandbox.Function function(String name, Map<String, String> environment) throws IOException {
        Path logs = Files.createDirectories(Path.of("target", "functions"));
        String command = System.getProperty("library.function", "infra/run-image.sh");
        return new LambdaSandbox.Function(List.of(command.split(" +")), environment, logs.resolve(name + ".log"));
    }

    @AfterAll
    static void stop() {
        Stream.of(api, worker, stored, providers, aws)
                .filter(part -> part != null)
                .forEach(part -> {
                    try {
                        part.close();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                });
    }

    @Test
    void image_has_nothing_of_the_local_edition() throws IOException {
        try (Stream<Path> files = Files.walk(IMAGE)) {
            List<String> names =
                    files.map(file -> IMAGE.relativize(file).toString()).toList();
            assertThat(names)
                    .anyMatch(name -> name.contains("persistence/dynamodb/"))
                    .anyMatch(name -> name.contains("lib/dynamodb-"))
                    .noneMatch(name ->
                            name.matches(".*(derby|hibernate-core|flyway|persistence/jpa|persistence\\.xml|/db/).*"))
                    .noneMatch(name -> name.matches(".*(DynamoDBLocal|elasticmq).*"));
        }
    }

    @Test
    void reader_signs_in_again_with_cookies_that_only_this_address_gets() {
        HttpUser again = reader.otherBrowser();
        Reply reply = again.login(HttpUser.PASSWORD).expectRedirect("/books");
        assertThat(reply.headers("Set-Cookie"))
                .hasSizeGreaterThan(1)
                .allMatch(cookie -> cookie.startsWith("__Host-") && cookie.contains("Secure"));
        again.get("/books").expect(200);
    }

    @Test
    void book_that_is_added_is_looked_up_by_the_worker_and_listed_with_its_cover() {
        String path = reader.addByIsbn("9780764544200");
        reader.get("/books").expect(200).expectText("9780764544200");
        assertThat(workOff()).isEmpty();
        Reply page = reader.get(path).expect(200);
        page.expectText("Home Networking");
        String cover = page.first("<img[^>]* src=\"(/covers/[^\"]+)\"");
        Reply picture = reader.get(cover).expect(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(picture.bytes()).startsWith(0xff, 0xd8);
        reader.get("/books").expect(200).expectText("Home Networking");
    }

    @Test
    void bad_message_takes_no_other_along() {
        String path = reader.addByIsbn("9780345348036");
        aws.queue().client().sendMessage(send -> send.queueUrl(aws.queue().queueUrl())
                .messageBody("{}"));
        assertThat(workOff()).hasSize(1);
        reader.get(path).expect(200).expectText("9780345348036");
        assertThat(reader.get(path).body()).doesNotContain("is-pending");
        aws.queue().empty();
    }

    @Test
    void clock_of_each_hour_makes_the_worker_keep_house() {
        String lost = aws.queue().losing(() -> reader.addByIsbn("9780140013993"));
        String deleted = reader.addByHand("Deleted long ago");
        reader.post(deleted + "/delete").expect(303);
        stored.age(bookId(lost), Duration.ofMinutes(11));
        stored.age(bookId(deleted), Duration.ofDays(8));

        byte[] event = "{\"source\":\"aws.events\",\"detail-type\":\"Scheduled Event\",\"detail\":{}}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(worker.api().invoke(event, BATCH)).asString().isEqualTo("{}");

        assertThat(stored.contains(bookId(deleted))).isFalse();
        assertThat(workOff(aws.queue().bulkQueueUrl())).isEmpty();
        reader.get(lost).expect(200).expectText("The Lighthouse Road");
    }

    @Test
    void setting_that_is_missing_is_named_in_the_error_of_the_initialisation() throws IOException {
        Map<String, String> environment = new HashMap<>(aws.environment("web"));
        environment.remove("LIBRARIES_TABLE");
        try (LambdaSandbox.Function function = function("without-a-setting", environment)) {
            assertThat(function.api().awaitInitError(START))
                    .contains("Home Library cannot start.", "LIBRARIES_TABLE is missing");
        }
    }

    @Test
    void photograph_is_read() {
        Reply reply = reader.uploadByScript("/scan", "image", BarcodePhoto.of("9780446579803"));
        assertThat(reply.expect(200).body().replaceAll("\\s", "")).contains("\"isbns\":[\"9780446579803\"]");
    }

    @Test
    void head_and_queries_work_as_they_do_at_home() {
        reader.addByHand("Größe und Übermut");
        HttpRequest.Builder head = reader.request("/books").method("HEAD", HttpRequest.BodyPublishers.noBody());
        assertThat(reader.send(head).expect(200).bytes()).isEmpty();
        reader.get("/books?q=gr%C3%B6%C3%9Fe&q=x&sort=title").expect(200).expectText("Größe und Übermut");
    }

    @Test
    void health_is_good() {
        HttpUser.of(api.gateway().url()).get("/health").expect(200);
    }

    @Test
    void no_address_leads_to_the_worker() {
        for (String path : List.of("/worker", "/internal", "/%69nternal", "/lambda-url", "/2018-06-01/runtime")) {
            assertThat(reader.get(path).status()).isEqualTo(404);
        }
    }

    private static List<String> workOff() {
        return workOff(aws.queue().queueUrl());
    }

    /** As Lambda's event source mapping does it: takes a batch, hands it over, deletes what did not fail. */
    private static List<String> workOff(String queueUrl) {
        List<Message> messages = aws.queue()
                .client()
                .receiveMessage(receive -> receive.queueUrl(queueUrl)
                        .maxNumberOfMessages(10)
                        .waitTimeSeconds(5)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
        JsonArrayBuilder records = Json.createArrayBuilder();
        messages.forEach(message -> records.add(Json.createObjectBuilder()
                .add("messageId", message.messageId())
                .add("body", message.body())
                .add("attributes", Json.createObjectBuilder().add("ApproximateReceiveCount", "1"))
                .add("eventSource", "aws:sqs")));
        byte[] event = Json.createObjectBuilder()
                .add("Records", records)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        JsonObject answer = Events.read(worker.api().invoke(event, BATCH));
        List<String> failed = answer.getJsonArray("batchItemFailures").stream()
                .map(failure -> failure.asJsonObject().getString("itemIdentifier"))
                .toList();
        messages.stream()
                .filter(message -> !failed.contains(message.messageId()))
                .forEach(message -> aws.queue().client().deleteMessage(delete -> delete.queueUrl(queueUrl)
                        .receiptHandle(message.receiptHandle())));
        return failed;
    }
}
