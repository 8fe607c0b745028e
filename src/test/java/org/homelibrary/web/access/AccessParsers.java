package org.homelibrary.web.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homelibrary.fuzz.Parser;
import org.homelibrary.web.view.BookFilter;

/** Forms and query strings. */
public final class AccessParsers {

    private AccessParsers() {}

    public static List<Parser> all() {
        return List.of(
                Parser.ofText(
                        "form",
                        text -> {
                            byte[] form = text.getBytes(StandardCharsets.UTF_8);
                            FormBody.first(form, "_csrf");
                            FormBody.isWellFormed(form);
                        },
                        "title=A+title&_csrf=abc.def&rating=4.5",
                        "_csrf=%C3%A9&_csrf=2"),
                Parser.ofText("accept header", AcceptHeader::wantsJson, "text/html,application/json;q=0.9,*/*;q=0.8"),
                Parser.ofText(
                        "filter of a list",
                        text -> {
                            String[] parts = text.split("&", 8);
                            BookFilter.parse(
                                            part(parts, 0),
                                            part(parts, 1),
                                            part(parts, 2),
                                            part(parts, 3),
                                            part(parts, 4),
                                            part(parts, 5),
                                            part(parts, 6),
                                            BookFilter.NONE)
                                    .href();
                        },
                        "sea&read&failed&3.5&title&desc&table",
                        "مرحبا&to-read&pending&0.5&added&asc&grid"));
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : null;
    }
}
