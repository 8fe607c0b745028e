package org.homelibrary.web.find;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homelibrary.web.view.BookCard;
import org.homelibrary.web.view.BookFields;

/**
 * {@code find/index}: GET /books/find with {@code q} and, when it is for a book without ISBN, {@code for}. A candidate is
 * added by POST /books, or makes its ISBN that of the book by POST /books/{id}.
 *
 * @param query as it was typed
 * @param error why nothing was looked for, or null
 * @param target the book that is to be given an ISBN, or null
 * @param owned books of the reader that match
 * @param works what the sources named, most fitting first
 * @param failures sources that said nothing, and why, in the reader's words
 * @param searched whether sources were asked
 * @param opened when the page was made, to be sent along
 */
public record FindView(
        String query,
        String error,
        Target target,
        List<Owned> owned,
        List<Work> works,
        List<String> failures,
        boolean searched,
        Instant opened) {

    public FindView {
        query = Objects.requireNonNullElse(query, "");
        owned = List.copyOf(owned);
        works = List.copyOf(works);
        failures = List.copyOf(failures);
    }

    /** Whether there is an ISBN that the book could be given. */
    public boolean offersIsbns() {
        return target != null
                && works.stream()
                        .flatMap(work -> work.editions().stream())
                        .anyMatch(edition -> edition.isbn() != null && edition.owned() == null);
    }

    /** The form, and why it comes again, or null. */
    public static FindView form(String query, String error, Target target, Instant opened) {
        return new FindView(query, error, target, List.of(), List.of(), List.of(), false, opened);
    }

    /**
     * Where all editions of a work are.
     *
     * @param target the book that is to be given an ISBN, or null
     */
    public static String path(String words, String work, Target target) {
        return path(words) + "&work=" + URLEncoder.encode(work, StandardCharsets.UTF_8)
                + (target == null ? "" : "&for=" + target.book().id());
    }

    /** Where words are looked for. */
    public static String path(String words) {
        return "/books/find?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /**
     * A book without ISBN.
     *
     * @param fields as stored, without an ISBN
     * @param version of the book when the page was made
     */
    public record Target(BookCard book, BookFields fields, long version) {}

    /**
     * A book of the reader.
     *
     * @param edition year and publisher, as far as known; may be empty
     */
    public record Owned(BookCard book, String edition) {}

    /**
     * A work.
     *
     * @param owned books of the reader that are this work in another edition than those listed
     * @param more address of all its editions, or null when there is none
     */
    public record Work(String title, String author, List<Edition> editions, List<Owned> owned, String more) {}

    /**
     * One edition that can be added.
     *
     * @param heading its title where it is not that of the work, or null
     * @param fullTitle title and subtitle, for a book that is added without an ISBN
     * @param facts year, publisher and language, as far as known
     * @param coverToken what its picture is fetched by, or null
     * @param owned the reader's own book of this ISBN, or null
     */
    public record Edition(
            String heading,
            String fullTitle,
            String author,
            String isbn,
            Integer year,
            String publisher,
            String language,
            String coverToken,
            BookCard owned) {

        private static final int HUES = 12;

        /** Year, publisher and language on one line; empty when nothing is known. */
        public String facts(Locale locale) {
            return Stream.of(year == null ? null : year.toString(), publisher, languageName(locale))
                    .filter(text -> text != null && !text.isBlank())
                    .collect(Collectors.joining(" · "));
        }

        private String languageName(Locale locale) {
            return language == null ? null : Locale.forLanguageTag(language).getDisplayLanguage(locale);
        }

        /** Address of the picture, or null. */
        public String coverUrl() {
            return coverToken == null
                    ? null
                    : "/books/find/cover?of=" + URLEncoder.encode(coverToken, StandardCharsets.UTF_8);
        }

        /** 0 to 11: the colour of a cover that is made. */
        public int hue() {
            return Math.floorMod(fullTitle.hashCode(), HUES);
        }
    }
}
