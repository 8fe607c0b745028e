package org.homelibrary.lambda;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An answer of the application, and the JSON that an HTTP API or a Function URL makes a response of. */
record Reply(int status, List<Map.Entry<String, String>> headers, byte[] body) {

    /** The gateway speaks to the browser in its own way, and counts the bytes itself. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "keep-alive", "trailer", "transfer-encoding", "upgrade");

    private static final String TEXT = "text/.*|application/(json|javascript|manifest\\+json)|image/svg\\+xml";

    byte[] toJson() {
        Map<String, String> joined = new LinkedHashMap<>();
        List<String> cookies = new ArrayList<>();
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.equals("set-cookie")) {
                cookies.add(header.getValue());
            } else if (!OF_THE_CONNECTION.contains(name)) {
                joined.merge(name, header.getValue(), (before, value) -> before + ", " + value);
            }
        }
        Optional<String> text = text(joined);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length + body.length / 3 + 1024);
        try (JsonGenerator json = Json.createGenerator(bytes)) {
            json.writeStartObject().write("statusCode", status).writeStartObject("headers");
            joined.forEach(json::write);
            json.writeEnd().writeStartArray("cookies");
            cookies.forEach(json::write);
            json.writeEnd();
            if (body.length > 0) {
                json.write("body", text.orElseGet(() -> Base64.getEncoder().encodeToString(body)))
                        .write("isBase64Encoded", text.isEmpty());
            }
            json.writeEnd();
        }
        return bytes.toByteArray();
    }

    /** The body when it is one that JSON can hold as it is. */
    private Optional<String> text(Map<String, String> headers) {
        String type = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        boolean isText = type.replaceFirst(";.*", "").strip().matches(TEXT)
                && !headers.containsKey("content-encoding")
                && (!type.contains("charset") || type.contains("utf-8"));
        try {
            return isText
                    ? Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(body))
                            .toString())
                    : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
