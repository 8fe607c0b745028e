package org.homelibrary.web.filter;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homelibrary.fuzz.Parser;
import org.homelibrary.web.access.AcceptHeader;
import org.homelibrary.web.books.list.BookFilter;

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
                            Map<String, String> query = new HashMap<>();
                            for (String part : text.split("&")) {
                                String[] pair = part.split("=", 2);
                                query.put(pair[0], pair.length == 2 ? pair[1] : null);
                            }
                            BookFilter.parse(query::get, BookFilter.NONE).href();
                        },
                        "q=sea&status=read&sync=failed&rating=3.5&sort=title&dir=desc&view=table",
                        "q=مرحبا&possession=wanted&tag=a&location=a/b&language=de&read=nobody&view=grid"));
    }
}
