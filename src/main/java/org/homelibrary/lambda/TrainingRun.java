package org.homelibrary.lambda;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Run once while the image is built: starts what a function starts, asks for a few pages, and ends. The JVM keeps the
 * classes that this loaded for the starts to come. Tables and queue are not there, so pages that need them fail, but not
 * before their classes are loaded.
 */
public final class TrainingRun {

    /** Each failing call to a table that is not there takes its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int ROUNDS = 3;

    private TrainingRun() {}

    public static void main(String[] args) throws IOException, ClassNotFoundException {
        Class.forName(AWSLambda.class.getName());
        LibraryFunction.Role web = new WebRole(PayaraServer.start());
        for (int i = 0; i < ROUNDS; i++) {
            answered(web, "/login");
            answered(web, "/static/css/app.css");
            answered(web, "/books");
        }
        answered(web, "/health");
        System.exit(0); // the server's threads would go on
    }

    private static void answered(LibraryFunction.Role web, String path) throws IOException {
        byte[] event = Json.createObjectBuilder()
                .add("version", "2.0")
                .add("rawPath", path)
                .add("rawQueryString", "")
                .add(
                        "headers",
                        Json.createObjectBuilder().add("host", "localhost").add("accept", "text/html"))
                .add(
                        "requestContext",
                        Json.createObjectBuilder()
                                .add(
                                        "http",
                                        Json.createObjectBuilder()
                                                .add("method", "GET")
                                                .add("sourceIp", "192.0.2.1")))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        String answer = new String(web.answer(event, PATIENCE), StandardCharsets.UTF_8);
        if (path.equals("/login") && !answer.startsWith("{\"statusCode\":200")) {
            throw new StartException("The page for signing in was not answered: " + answer);
        }
    }
}
