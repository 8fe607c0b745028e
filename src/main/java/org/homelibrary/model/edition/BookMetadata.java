package org.homelibrary.model.edition;

import java.util.List;

/**
 * What providers say about one edition; any text may be null, lists are never null.
 *
 * @param publishedDate as the provider prints it: {@code 1999}, {@code 1999-04} or {@code 1999-04-23}
 * @param pages number of pages, positive, or null
 * @param language two- or three-letter code, or null
 * @param series or null
 */
public record BookMetadata(
        String title,
        String subtitle,
        List<String> authors,
        String publisher,
        String publishedDate,
        Integer pages,
        String language,
        List<String> categories,
        String description,
        Series series) {

    public BookMetadata {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }

    /**
     * The authors in one line of bounded length: whole names, and a mark when there are more. A name with a comma in it
     * is kept apart from the next by a semicolon.
     *
     * @return null when there is none
     */
    public String authorLine() {
        return AuthorLine.of(authors);
    }

    /** Without a series. */
    public BookMetadata(
            String title,
            String subtitle,
            List<String> authors,
            String publisher,
            String publishedDate,
            Integer pages,
            String language,
            List<String> categories,
            String description) {
        this(title, subtitle, authors, publisher, publishedDate, pages, language, categories, description, null);
    }
}
