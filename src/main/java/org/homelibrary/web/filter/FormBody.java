package org.homelibrary.web.filter;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Looks into an {@code application/x-www-form-urlencoded} body. */
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

    /** Whether every escape in it can be decoded. */
    static boolean isWellFormed(byte[] body) {
        return decode(new String(body, StandardCharsets.UTF_8)) != null;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
