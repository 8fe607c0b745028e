package org.homelibrary.web.lookups;

import java.time.Instant;
import java.util.List;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.lookup.SourceAnswers;
import org.homelibrary.service.lookup.OpenLookups;
import org.homelibrary.web.providers.ProviderHintKind;
import org.homelibrary.web.render.Texts;
import org.homelibrary.web.view.BookCard;
import org.homelibrary.web.view.SilentSource;

/**
 * {@code lookups/index}: one page of the lookups that are not done.
 *
 * @param count of all of them, up to {@link OpenLookups#MAX_COUNTED}
 * @param hint what is said above them
 * @param paused the sources that are left alone now: for administrators
 * @param mayEdit whether the member may have them tried again
 * @param previous cursor of the page before, or null on the first
 * @param next cursor of the page after, or null on the last
 */
public record LookupsView(
        List<Row> rows,
        int count,
        ProviderHintKind hint,
        List<SilentSource> paused,
        boolean mayEdit,
        String previous,
        String next) {

    public LookupsView {
        rows = List.copyOf(rows);
        paused = List.copyOf(paused);
    }

    /**
     * One book.
     *
     * @param attempts that brought nothing
     * @param silent the sources that did not tell it
     */
    public record Row(BookCard book, int attempts, List<SilentSource> silent) {

        public static Row of(LibraryBook book, SourceAnswers answers, Instant now) {
            return new Row(
                    BookCard.of(ShelfEntry.of(book, null), now),
                    book.lookup().attempts(),
                    SilentSource.of(answers, now));
        }
    }

    /** The number in words: {@code 12}, {@code more than 99}. */
    public static String number(Texts texts, int count) {
        return count < OpenLookups.MAX_COUNTED
                ? String.valueOf(count)
                : texts.text("lookups.many", OpenLookups.MAX_COUNTED - 1);
    }

    /** Whether there is something that the member can try again. */
    public boolean retryable() {
        return mayEdit && rows.stream().anyMatch(row -> !row.book().pending());
    }

    public String previousHref() {
        return previous == null ? null : "/lookups?after=" + previous;
    }

    public String nextHref() {
        return next == null ? null : "/lookups?after=" + next;
    }
}
