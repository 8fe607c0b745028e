package org.homelibrary.lambda;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The path and query of a request line. A Function URL hands on what the browser sent; an HTTP API decodes the path, which
 * then may hold anything. So what may stand in a request line stays as it is, escapes too, and only the rest is escaped.
 */
final class RequestTarget {

    private static final String PATH = "-._~!$&'()*+,;=:@/";

    /** Nothing that a browser sends in a query is changed: it may hold what the standard does not allow there. */
    private static final String NOT_IN_QUERY = "#";

    private RequestTarget() {}

    static String of(String path, String query) {
        String escaped = escaped(path.startsWith("/") ? path : "/" + path, true);
        return query.isEmpty() ? escaped : escaped + "?" + escaped(query, false);
    }

    private static String escaped(String text, boolean path) {
        StringBuilder target = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (stays(text, i, character, path)) {
                target.append((char) character);
            } else {
                for (byte b : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    target.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
            }
            i += Character.charCount(character);
        }
        return target.toString();
    }

    private static boolean stays(String text, int at, int character, boolean path) {
        if (!path) {
            return character > ' ' && character < 0x7f && NOT_IN_QUERY.indexOf(character) < 0;
        }
        return character == '%'
                ? isEscape(text, at)
                : PATH.indexOf(character) >= 0 || character < 0x7f && Character.isLetterOrDigit(character);
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }
}
