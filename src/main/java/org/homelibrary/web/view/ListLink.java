package org.homelibrary.web.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A name that leads to all books of the library that have it. */
public record ListLink(String name, String href) {

    /** @param filter the parameter of the list: {@code author} */
    public static ListLink of(String filter, String name) {
        return new ListLink(name, "/books?" + filter + "=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }
}
