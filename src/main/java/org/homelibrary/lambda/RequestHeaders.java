package org.homelibrary.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The headers of the loopback request. What speaks of the connection to the gateway is left out, and so is all that a
 * client says about where it comes from: the application believes {@code X-Forwarded-*} because this class writes them.
 */
final class RequestHeaders {

    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final Set<String> FORWARDING =
            Set.of("forwarded", "x-real-ip", "x-scheme", "front-end-https", "cloudfront-forwarded-proto");

    private RequestHeaders() {}

    static List<Map.Entry<String, String>> of(HttpEvent event) {
        Set<String> named = event.header("connection").stream()
                .flatMap(names -> Stream.of(names.split(",")))
                .map(RequestHeaders::lower)
                .collect(Collectors.toSet());
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (Map.Entry<String, String> header : event.headers()) {
            String name = lower(header.getKey());
            if (!OF_THE_CONNECTION.contains(name) && !named.contains(name) && !saysWhereFrom(name)) {
                headers.add(header);
            }
        }
        headers.add(Map.entry("X-Forwarded-For", event.sourceIp()));
        // there is no plain HTTP at a Function URL or an HTTP API
        headers.add(Map.entry("X-Forwarded-Proto", "https"));
        return headers;
    }

    private static boolean saysWhereFrom(String name) {
        return FORWARDING.contains(name) || name.startsWith("x-forwarded-");
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
