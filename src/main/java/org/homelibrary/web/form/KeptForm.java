package org.homelibrary.web.form;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A form that could not be taken, as it was typed: it goes with the sign-in page and comes back with it, so that no
 * server has to remember it. Passwords and tokens are left out.
 *
 * @param path where it was sent
 * @param body its fields as {@code application/x-www-form-urlencoded}
 */
public record KeptForm(String path, String body) {

    /** In characters: no form of ours that anybody fills in by hand comes near it. */
    private static final int MAX_LENGTH = 200_000;

    /** @return empty when there is nothing to keep, or more than can be kept */
    public static Optional<KeptForm> of(String path, String body) {
        if (path == null || body == null || body.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String kept = Arrays.stream(body.split("&"))
                .filter(pair -> !pair.isEmpty() && !isSecret(pair))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? Optional.empty() : Optional.of(new KeptForm(path, kept));
    }

    private static boolean isSecret(String pair) {
        String name = pair.toLowerCase(Locale.ROOT);
        int equals = name.indexOf('=');
        return name.startsWith("_csrf=")
                || name.substring(0, Math.max(0, equals)).contains("password");
    }

    /** The fields; of several of one name the first counts. What cannot be decoded is left out. */
    public Map<String, String> fields() {
        Map<String, String> first = new LinkedHashMap<>();
        values().forEach((name, values) -> first.put(name, values.get(0)));
        return first;
    }

    /** All values of each field, in the order in which they were sent. What cannot be decoded is left out. */
    public Map<String, List<String>> values() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                try {
                    String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
                    String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                    fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
                } catch (IllegalArgumentException e) {
                    // a broken escape, which no browser sends
                }
            }
        }
        return fields;
    }
}
