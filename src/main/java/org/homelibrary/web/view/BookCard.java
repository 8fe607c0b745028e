package org.homelibrary.web.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LookupState;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.web.render.PageContext;
import org.homelibrary.web.render.Texts;

/**
 * One book in a list: fragments {@code books/card} and {@code books/row} take {@code page} and it as {@code book}.
 *
 * <p>The forms in a fragment (status, rating, refresh) carry two hidden fields beside the token: {@code view}, the
 * {@link ListLayout} whose fragment answers a request with the header {@code HX-Request}, and {@code next}, the path on
 * this site that any other request is sent back to. A form without {@code view} is always answered by sending back.
 * Status, rating and refresh are in one form, so that a request for one may carry the fields of the others too. A
 * rating of {@code 0} or none takes the rating away, and a status of {@link StatusName#NONE} takes the book off the list.
 *
 * @param isbn 13 digits, or null
 * @param title never null: the ISBN, while nobody has said a title
 * @param author null when unknown
 * @param genre null when unknown
 * @param coverUrl null when a cover is to be made from title and author
 * @param coverHue 0 to 11: the colour of a cover that is made, the same for a book at all times
 * @param series null when it is in none
 * @param published null when unknown
 * @param pages null when unknown
 * @param status null when the book is not on the reader's list
 * @param rating null when there is none
 * @param lastFinished the last day on which the reader finished it, or null
 * @param failure why the last lookup brought nothing, or null
 * @param nextTryIn how long until the next lookup, or null when none is due
 * @param order of the list that it is in, or null
 * @param reader whose status and rating these are: the name of another member, or null for the viewer
 */
public record BookCard(
        UUID id,
        String isbn,
        String title,
        String author,
        String genre,
        Series series,
        String published,
        Integer pages,
        String coverUrl,
        int coverHue,
        ReadingStatus status,
        Rating rating,
        LocalDate lastFinished,
        SyncStatus sync,
        LookupFailure failure,
        Duration nextTryIn,
        Instant addedAt,
        ShelfOrder order,
        String reader) {

    private static final int HUES = 12;
    private static final int BINDINGS = 4;

    public BookCard {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
    }

    public static BookCard of(ReaderBook book, Instant now) {
        return of(ShelfEntry.of(book), now);
    }

    /** A card that says nothing about any reader. */
    public static BookCard of(LibraryBook book, Instant now) {
        return of(ShelfEntry.of(book, null), now);
    }

    public static BookCard of(ShelfEntry entry, Instant now) {
        return of(entry, now, null, null);
    }

    /**
     * Returns the card as it is in a list.
     *
     * @param order of the list
     * @param reader name of another member whose list it is, or null
     */
    public static BookCard of(ShelfEntry entry, Instant now, ShelfOrder order, String reader) {
        UUID id = entry.id().bookId();
        String isbn = entry.number().hasIsbn() ? entry.number().isbn().value() : null;
        BookDetails details = entry.details();
        LookupState lookup = entry.lookup();
        return new BookCard(
                id,
                isbn,
                details.title() != null ? details.title() : Objects.requireNonNullElse(isbn, ""),
                details.authorLine(),
                details.genre(),
                details.series(),
                details.published(),
                details.pages(),
                details.coverId() == null ? null : "/covers/" + details.coverId(),
                Math.floorMod(id.hashCode(), HUES),
                entry.status(),
                entry.rating(),
                entry.lastFinished(),
                lookup.status(),
                lookup.failure(),
                lookup.nextAt() == null ? null : Duration.between(now, lookup.nextAt()),
                entry.addedAt(),
                order,
                reader);
    }

    /** Whether the status and rating are another member's, which the viewer cannot change. */
    public boolean isOther() {
        return reader != null;
    }

    /** Returns by what the list is sorted, where the card does not say it already and a reader would miss it; null for none. */
    public String sortedBy(PageContext page) {
        if (order == null) {
            return null;
        }
        return switch (order) {
            case SERIES -> series == null ? null : seriesText(series, page.texts());
            case PUBLISHED -> published;
            case PAGES -> pages == null ? null : page.text("list.pagesOf", pages);
            case FINISHED -> lastFinished == null ? null : page.text("list.readOn", page.day(lastFinished));
            case TITLE, AUTHOR, ADDED, RATING -> null;
        };
    }

    public static String seriesText(Series series, Texts texts) {
        return series.position() == null
                ? series.name()
                : texts.text("book.seriesVolume", series.name(), series.position());
    }

    /** Returns what the other member made of the book. */
    public String readerStatus(Texts texts) {
        return texts.text(status == null ? "list.reader.none" : "status." + statusName());
    }

    public String path() {
        return "/books/" + id;
    }

    public boolean pending() {
        return sync == SyncStatus.PENDING;
    }

    /** Whether its lookup is not due yet: a catalogue is asked about other books first. */
    public boolean waiting() {
        return pending() && nextTryIn != null && !nextTryIn.isNegative() && !nextTryIn.isZero();
    }

    public boolean failed() {
        return sync == SyncStatus.FAILED;
    }

    /** Whether it was found, and more of it is to come. */
    public boolean incomplete() {
        return sync == SyncStatus.INCOMPLETE;
    }

    /** Returns what stands over the book: its title, or that it is being looked up while there is none. */
    public String heading(Texts texts) {
        return pending() && nameless() ? texts.text("book.lookingUp", isbn) : title;
    }

    /** Whether all that is known is the ISBN. */
    public boolean nameless() {
        return title.equals(isbn);
    }

    /** The status, or that there is none, see {@link StatusName}. */
    public String statusName() {
        return StatusName.of(status);
    }

    /** Number of half stars, 0 for none. */
    public int halves() {
        return rating == null ? 0 : rating.halves();
    }

    /** 0 to 3: the binding of a cover that is made, independent of its colour. */
    public int coverBinding() {
        return Math.floorMod(id.hashCode() / HUES, BINDINGS);
    }

    /** How much room a made cover needs for its title: 0 for a short one to 3 for a long one, or one with long words. */
    public int titleSize() {
        return titleSize(title);
    }

    /** As {@link #titleSize()}, for a book that is no card. */
    public static int titleSize(String title) {
        int length = title.codePointCount(0, title.length());
        int word = longestWord(title);
        if (length <= 18 && word <= 8) {
            return 0;
        }
        if (length <= 42 && word <= 11) {
            return 1;
        }
        return length <= 90 && word <= 14 ? 2 : 3;
    }

    private static int longestWord(String text) {
        int longest = 0;
        int current = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '-' || Character.isWhitespace(c)) {
                current = 0;
            } else if (!Character.isLowSurrogate(c)) {
                current++;
                longest = Math.max(longest, current);
            }
        }
        return longest;
    }
}
