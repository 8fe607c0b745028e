package org.homelibrary.web.view;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homelibrary.model.edition.AuthorLine;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.ReadingStatus;

/**
 * The fields of a book as they stand in a form, by their names there: what the user typed, right or wrong.
 *
 * @param values of all {@link #NAMES}, never null. All authors are in one line, see {@link AuthorLine#parse}; status
 *     ({@code to-read}, {@link StatusName#NONE}), rating ({@code 4.5}) and possession are as on the wire
 */
public record BookFields(Map<String, String> values) {

    /** In the order of the form. */
    public static final List<String> NAMES = List.of(
            "isbn",
            "title",
            "author",
            "series",
            "series_position",
            "genre",
            "description",
            "cover_image_url",
            "tags",
            "location",
            "publisher",
            "published",
            "pages",
            "language",
            "sort_title",
            "sort_author",
            "possession",
            "due",
            "status",
            "rating",
            "notes",
            "started",
            "finished");

    private static final Map<String, String> USUAL =
            Map.of("status", ReadingStatus.TO_READ.wire(), "possession", Possession.OWNED.wire());

    /** The details that a household shares, which a lookup or somebody else may have found meanwhile. */
    public static final Set<String> DETAILS = Set.of(
            "title",
            "author",
            "series",
            "series_position",
            "genre",
            "description",
            "tags",
            "publisher",
            "published",
            "pages",
            "language",
            "sort_title",
            "sort_author");

    public static final BookFields EMPTY = new BookFields(Map.of());

    public BookFields {
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = values.get(name);
            all.put(name, value == null || value.isEmpty() ? USUAL.getOrDefault(name, "") : value);
        }
        values = Collections.unmodifiableMap(all);
    }

    /** The fields as they are stored. The address of the cover stays empty: a cover has none once it is ours. */
    public static BookFields of(ReaderBook book) {
        Map<String, String> values = new LinkedHashMap<>();
        Isbn isbn = book.book().number().isbn();
        values.put("isbn", isbn == null ? "" : isbn.value());
        putDetails(values, book.book().details());
        putHolding(values, book.book().holding());
        values.put("status", StatusName.of(book.status()));
        values.put("rating", book.rating() == null ? "" : book.rating().wire());
        values.put("notes", book.reading().notes());
        BookRead newest = book.reading().newestRead();
        values.put("started", text(newest.started()));
        values.put("finished", text(newest.finishedOn()));
        return new BookFields(values);
    }

    private static void putDetails(Map<String, String> values, BookDetails details) {
        values.put("title", details.title());
        values.put("author", AuthorLine.typed(details.authors()));
        if (details.series() != null) {
            values.put("series", details.series().name());
            values.put("series_position", details.series().position());
        }
        values.put("genre", details.genre());
        values.put("description", details.description());
        values.put("tags", String.join(", ", details.tags()));
        values.put("publisher", details.publisher());
        values.put("published", details.published());
        values.put("pages", details.pages() == null ? "" : details.pages().toString());
        values.put("language", details.language());
        values.put("sort_title", details.sortTitle());
        values.put("sort_author", details.sortAuthor());
    }

    private static void putHolding(Map<String, String> values, Holding holding) {
        values.put("possession", holding.possession().wire());
        values.put("due", text(holding.due()));
        Location first =
                holding.copies().isEmpty() ? null : holding.copies().get(0).location();
        values.put("location", first == null ? "" : first.text());
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Returns these fields with those that a form sent in their place; of several of one name the first counts. */
    public BookFields with(Map<String, List<String>> sent) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        sent.forEach((name, all) -> changed.put(name, all.isEmpty() ? "" : all.get(0)));
        if (sent.containsKey("author")) {
            changed.put("author", AuthorLine.typed(sent.get("author")));
        }
        return new BookFields(changed);
    }

    public BookFields with(String name, String value) {
        return with(Map.of(name, List.of(value)));
    }

    /**
     * Returns these fields with the stored texts in place of those that are empty: a form that was opened before its
     * book was looked up must not empty what has been found since.
     */
    public BookFields orWhereEmpty(BookFields stored) {
        Map<String, String> filled = new LinkedHashMap<>(values);
        filled.replaceAll((name, typed) ->
                typed.isBlank() && (DETAILS.contains(name) || name.equals("location")) ? stored.get(name) : typed);
        return new BookFields(filled);
    }

    /** Never null. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public String isbn() {
        return get("isbn");
    }

    public String title() {
        return get("title");
    }

    /** All names in one line. */
    public String author() {
        return get("author");
    }

    public String status() {
        return get("status");
    }

    /** Number of half stars, 0 for none or for a text that is no rating. */
    public int halves() {
        return Rating.parse(get("rating")).map(Rating::halves).orElse(0);
    }

    /** Whether something but the ISBN is filled in. */
    public boolean byHand() {
        return values.entrySet().stream()
                .anyMatch(field -> !field.getKey().equals("isbn")
                        && !field.getValue().isBlank()
                        && !field.getValue().equals(USUAL.get(field.getKey())));
    }

    /** Whether one of these fields is wrong, so that the part of a form that has them must not be folded. */
    public static boolean isAnyWrong(Map<String, String> errors, String... names) {
        return Set.of(names).stream().anyMatch(errors::containsKey);
    }
}
