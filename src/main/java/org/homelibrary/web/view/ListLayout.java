package org.homelibrary.web.view;

import java.util.Locale;

/** How a list of books is laid out; each has a fragment that shows one book: {@code books/card}, {@code books/row}. */
public enum ListLayout {
    GRID("books/card"),
    TABLE("books/row");

    private final String fragment;

    ListLayout(String fragment) {
        this.fragment = fragment;
    }

    /** The form used in addresses and forms: {@code grid}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of the template that renders one {@link BookCard} in this layout. */
    public String fragment() {
        return fragment;
    }

    /** @return the grid when the text names no layout */
    public static ListLayout ofWire(String text) {
        return TABLE.wire().equals(text) ? TABLE : GRID;
    }
}
