package org.homelibrary.web.books.rows;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.web.render.PageContext;
import org.homelibrary.web.view.ListLink;

/** What is known about a copy, in one line. */
public final class CopyText {

    private CopyText() {}

    /** Returns all but the place; empty when nothing else is known. */
    public static String of(PageContext page, Copy copy) {
        return Stream.of(
                        copy.condition() == null
                                ? null
                                : page.text("condition." + copy.condition().wire()),
                        copy.acquiredOn() == null ? null : page.text("copy.since", page.day(copy.acquiredOn())),
                        copy.acquiredFrom() == null ? null : page.text("copy.boughtFrom", copy.acquiredFrom()),
                        copy.price(),
                        copy.note())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** Returns the list of what stands where the copy does, or null when nobody knows where that is. */
    public static ListLink place(Copy copy) {
        return copy.location() == null
                ? null
                : ListLink.of("location", copy.location().text());
    }
}
