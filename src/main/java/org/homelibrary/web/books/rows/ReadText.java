package org.homelibrary.web.books.rows;

import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.web.render.PageContext;

/** When a book was read, in one line. */
public final class ReadText {

    private ReadText() {}

    public static String of(PageContext page, BookRead read) {
        String days = days(page, read);
        return read.lastPage() == null ? days : page.text("read.withPage", days, read.lastPage());
    }

    private static String days(PageContext page, BookRead read) {
        String started = read.started() == null ? null : page.day(read.started());
        String ended = read.ended() == null ? null : page.day(read.ended());
        if (read.isOpen()) {
            return started == null ? page.text("read.open") : page.text("read.openSince", started);
        }
        if (!read.finished()) {
            return started == null ? page.text("read.givenUp", ended) : page.text("read.givenUpSince", started, ended);
        }
        if (ended == null) {
            return started == null ? page.text("read.finished") : page.text("read.finishedSince", started);
        }
        return started == null ? page.text("read.finishedOn", ended) : page.text("read.fromTo", started, ended);
    }
}
