package org.homelibrary.model.library.shelf;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.text.NameOrder;
import org.homelibrary.model.text.SearchIndex;
import org.homelibrary.model.text.TitleOrder;
import org.homelibrary.model.text.TypedText;

/**
 * The keys by which a book is sorted and found, the same for every member, computed here for every store.
 *
 * <p>A sort key ends with the book's id, so that it is unique in a library and a page can start at "greater than this
 * key". Keys are compared as plain text and have at most 700 bytes of UTF-8. Books without the value that an order is about
 * come last.
 *
 * @param search the text in which each word of a search is looked for
 */
public record ShelfKeys(
        String title, String author, String series, String added, String published, String pages, String search) {

    /**
     * To be raised with every change after which the same book may have other keys: stores renew the keys that an earlier
     * version made.
     */
    public static final int VERSION = 2;

    static final char SEPARATOR = '\u0001';

    private static final int MAX_PART = 100;

    /** Comes after every letter: a private-use character, in UTF-16 and in UTF-8. */
    private static final String LAST = Character.toString(0x10FFFD);

    private static final Pattern DATE = Pattern.compile("[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?");

    public static ShelfKeys of(LibraryBook book) {
        BookDetails details = book.details();
        String end = end(book.id().bookId());
        String title = title(book);
        return new ShelfKeys(
                title + end,
                author(details) + SEPARATOR + title + end,
                series(details) + SEPARATOR + title + end,
                String.format(Locale.ROOT, "%015d", book.holding().addedAt().toEpochMilli()) + end,
                published(details) + SEPARATOR + title + end,
                (details.pages() == null ? LAST : String.format(Locale.ROOT, "%05d", details.pages()))
                        + SEPARATOR
                        + title
                        + end,
                search(book));
    }

    /** The beginning of {@link #title} that all books of the same title share, and no other. */
    public static String titlePrefix(LibraryBook book) {
        return title(book) + SEPARATOR;
    }

    /** @throws IllegalArgumentException for the orders of one reader, which {@link ReadingKeys} has */
    public String get(ShelfOrder order) {
        return switch (order) {
            case TITLE -> title;
            case AUTHOR -> author;
            case SERIES -> series;
            case ADDED -> added;
            case PUBLISHED -> published;
            case PAGES -> pages;
            case RATING, FINISHED -> throw new IllegalArgumentException(order + " is an order of one reader");
        };
    }

    private static String end(UUID bookId) {
        return SEPARATOR + bookId.toString();
    }

    private static String title(LibraryBook book) {
        BookDetails details = book.details();
        if (details.sortTitle() != null) {
            return part(TitleOrder.keyAsTyped(details.sortTitle()));
        }
        String title = details.title() == null ? book.number().text().orElse(null) : details.title();
        return part(TitleOrder.key(title, details.language()));
    }

    private static String author(BookDetails details) {
        String typed = details.sortAuthor();
        if (typed != null && typed.indexOf(',') < 0) {
            return part(TitleOrder.keyAsTyped(typed));
        }
        String first = details.authors().isEmpty() ? null : details.authors().get(0);
        String key = part(NameOrder.key(typed == null ? first : typed));
        return key.isEmpty() ? LAST : key;
    }

    private static String series(BookDetails details) {
        Series series = details.series();
        if (series == null) {
            return LAST;
        }
        String position = series.position() == null ? LAST : part(TitleOrder.keyAsTyped(series.position()));
        return part(TitleOrder.key(series.name(), details.language())) + SEPARATOR + position;
    }

    private static String published(BookDetails details) {
        Matcher date = DATE.matcher(details.published() == null ? "" : details.published());
        return date.lookingAt() ? date.group() : LAST;
    }

    private static String search(LibraryBook book) {
        BookDetails details = book.details();
        SearchIndex index = new SearchIndex().text(details.title());
        details.authors().forEach(index::names);
        if (details.series() != null) {
            index.text(details.series().name());
        }
        index.text(details.genre());
        details.tags().forEach(index::text);
        String number = book.number().text().orElse(null);
        return index.text(number)
                .text(Isbn.parse(number).flatMap(Isbn::isbn10).orElse(null))
                .toString();
    }

    private static String part(String text) {
        return TypedText.cut(text, MAX_PART);
    }
}
