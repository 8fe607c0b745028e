package org.homelibrary.web.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Reads one field of an {@code application/x-www-form-urlencoded} body without touching the others. */
final class FormBody {

    private FormBody() {}

    /** @return the first value of the field, or null when there is none that can be read */
    static String first(byte[] body, String field) {
        String prefix = field + "=";
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            if (pair.startsWith(prefix)) {
                return decode(pair.substring(prefix.length()));
            }
        }
        return null;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
