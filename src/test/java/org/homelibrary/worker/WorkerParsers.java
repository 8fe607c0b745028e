package org.homelibrary.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homelibrary.fuzz.Parser;
import org.homelibrary.messaging.ForeignJson;

/** What SQS hands to the function. */
public final class WorkerParsers {

    private WorkerParsers() {}

    public static List<Parser> all() {
        return List.of(new Parser(
                "sqs event", List.of(sample()), List.of(IllegalArgumentException.class), 100, WorkerParsers::read));
    }

    private static Object read(byte[] event) {
        return SqsEvent.read(ForeignJson.read(new String(event, StandardCharsets.UTF_8)));
    }

    private static byte[] sample() {
        try (InputStream file = WorkerParsers.class.getResourceAsStream("/lambda/sqs.json")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
