package org.homelibrary.web.places;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homelibrary.model.library.shelf.TermCount;
import org.homelibrary.persistence.Page;

/**
 * {@code places/index}: one page of the authors, series, tags or locations.
 *
 * @param beginning that was looked for, as typed; never null
 * @param previous cursor of the page before, or null on the first
 * @param next cursor of the page after, or null on the last
 */
public record PlacesView(PlaceKind kind, String beginning, List<Row> rows, String previous, String next) {

    public PlacesView {
        rows = List.copyOf(rows);
    }

    /** @param volumes of a series; has none for another kind */
    public record Row(String name, int books, Volumes volumes, String href) {}

    public static PlacesView of(PlaceKind kind, String beginning, Page<TermCount> page) {
        List<Row> rows = page.items().stream()
                .map(count ->
                        new Row(count.name(), count.books(), Volumes.of(count.positions()), kind.listOf(count.name())))
                .toList();
        return new PlacesView(kind, beginning, rows, page.previous(), page.next());
    }

    public String previousHref() {
        return previous == null ? null : href(previous);
    }

    public String nextHref() {
        return next == null ? null : href(next);
    }

    private String href(String cursor) {
        String looked = beginning.isEmpty() ? "" : "q=" + URLEncoder.encode(beginning, StandardCharsets.UTF_8) + "&";
        return kind.path() + "?" + looked + "after=" + cursor;
    }
}
