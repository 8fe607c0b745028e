package org.homelibrary.lambda;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Events as AWS documents them, and as they are with a part changed. */
final class Events {

    private Events() {}

    static byte[] sample(String name) {
        try (InputStream file = Events.class.getResourceAsStream("/lambda/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documented event of an HTTP API with some of its members replaced by those of this JSON. */
    static byte[] with(String members) {
        JsonObject sample = read(new String(sample("http-api.json"), StandardCharsets.UTF_8));
        return Json.createMergePatch(read(members.replace('\'', '"')))
                .apply(sample)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] request(String method, String path) {
        return with("{'rawPath': '" + path + "', 'rawQueryString': '', 'requestContext': {'http': {'method': '" + method
                + "'}}, 'body': null, 'cookies': null}");
    }

    static JsonObject read(byte[] json) {
        return read(new String(json, StandardCharsets.UTF_8));
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
