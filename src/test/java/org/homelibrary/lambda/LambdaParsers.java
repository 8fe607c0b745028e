package org.homelibrary.lambda;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homelibrary.fuzz.Parser;

/** What the gateway hands to the function. */
public final class LambdaParsers {

    private LambdaParsers() {}

    public static List<Parser> all() {
        return List.of(
                new Parser(
                        "http event",
                        List.of(
                                Events.sample("http-api.json"),
                                Events.sample("function-url.json"),
                                ("{\"version\":" + "9".repeat(2_000) + "}").getBytes(StandardCharsets.UTF_8)),
                        List.of(IllegalArgumentException.class),
                        100,
                        json -> RequestHeaders.of(HttpEvent.parse(json))),
                Parser.ofText(
                        "target of a request",
                        text -> RequestTarget.of(text, text),
                        "/books/%C3%A9?q=a b",
                        "/books/0e0bbf4f%2F..%2f"));
    }
}
