package org.homelibrary.web.render;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What every page needs, whatever it shows.
 *
 * @param lang language of the page as in {@code <html lang>}: {@code en}, {@code de}
 * @param path path and query of this page, for the way back and for marking where one is
 * @param user null when nobody is signed in
 * @param csrfToken null on pages that can send no form: those of errors that happened before there was a token
 * @param flash null when there is nothing to tell
 * @param assetVersion changes whenever a static file may have changed
 * @param days how the reader writes them
 */
public record PageContext(
        Texts texts,
        String lang,
        String path,
        SignedIn user,
        String csrfToken,
        Flash flash,
        String assetVersion,
        Days days) {

    /** Name under which a map of form errors holds what belongs to no single field. */
    public static final String WHOLE_FORM = "form";

    public PageContext {
        Objects.requireNonNull(texts);
        Objects.requireNonNull(lang);
        Objects.requireNonNull(path);
        Objects.requireNonNull(assetVersion);
        Objects.requireNonNull(days);
    }

    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** Returns the day of an instant where the reader is. */
    public String day(Instant instant) {
        return days.day(instant);
    }

    /** Returns a day as the reader writes it. */
    public String day(LocalDate day) {
        return days.day(day);
    }

    /** Returns when something will be, where the reader is: {@code at 14:05}, {@code tomorrow at 14:05}, {@code on 4 May 2026 at 14:05}. */
    public String at(Instant time, Instant now) {
        if (!time.isAfter(now)) {
            return text("time.soon");
        }
        if (days.isSameDay(time, now)) {
            return text("time.at", days.time(time));
        }
        return days.isNextDay(time, now)
                ? text("time.tomorrowAt", days.time(time))
                : text("time.onDayAt", days.day(time), days.time(time));
    }

    /** Address of a static file, with its version so that it can be cached for good. */
    public String asset(String file) {
        return "/static/" + file + "?v=" + assetVersion;
    }

    /** Whether this page is the given one or below it. */
    public boolean isUnder(String parent) {
        return path.equals(parent) || path.startsWith(parent + "/") || path.startsWith(parent + "?");
    }
}
