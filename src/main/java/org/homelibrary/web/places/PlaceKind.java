package org.homelibrary.web.places;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.web.books.list.FilterField;

/** What a library can be looked through by; each has a page at {@link #path}. */
public enum PlaceKind {
    AUTHORS(Kind.AUTHOR),
    SERIES(Kind.SERIES),
    TAGS(Kind.TAG),
    LOCATIONS(Kind.LOCATION);

    private final Kind term;

    PlaceKind(Kind term) {
        this.term = term;
    }

    public Kind term() {
        return term;
    }

    /** The form used in addresses and keys of texts: {@code authors}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return "/" + wire();
    }

    /** Returns the address of the list of the books that have this name. */
    public String listOf(String name) {
        return "/books?" + FilterField.of(term).wire() + "=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
