package org.homelibrary.security.proxy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the header {@code Forwarded} (RFC 7239) and the lists in {@code X-Forwarded-*}: one element a proxy, the one that
 * the browser spoke to first.
 */
final class ForwardedHeader {

    /** A quoted text, or a run of anything that separates nothing. */
    private static final Pattern PART = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"?|[^\",;]+|[,;]");

    private ForwardedHeader() {}

    /** Returns the elements of a comma-separated list over all lines of a header, without quotes; empty ones are left out. */
    static List<String> list(List<String> lines) {
        List<String> elements = new ArrayList<>();
        for (String line : lines) {
            for (String element : line.split(",")) {
                String bare = unquoted(element.strip());
                if (!bare.isEmpty()) {
                    elements.add(bare);
                }
            }
        }
        return elements;
    }

    /** Returns the elements of {@code Forwarded}, each with its parameters by their names in lower case. */
    static List<Map<String, String>> elements(List<String> lines) {
        List<Map<String, String>> elements = new ArrayList<>();
        for (String line : lines) {
            Map<String, String> element = new HashMap<>();
            StringBuilder pair = new StringBuilder();
            Matcher parts = PART.matcher(line);
            while (parts.find()) {
                String part = parts.group();
                if (part.equals(",") || part.equals(";")) {
                    add(element, pair);
                    if (part.equals(",")) {
                        elements.add(element);
                        element = new HashMap<>();
                    }
                } else {
                    pair.append(parts.group(1) == null ? part : parts.group(1).replaceAll("\\\\(.)", "$1"));
                }
            }
            add(element, pair);
            elements.add(element);
        }
        elements.removeIf(Map::isEmpty);
        return elements;
    }

    private static void add(Map<String, String> element, StringBuilder pair) {
        int equals = pair.indexOf("=");
        if (equals > 0) {
            element.putIfAbsent(
                    pair.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                    pair.substring(equals + 1).strip());
        }
        pair.setLength(0);
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }
}
