package org.homelibrary.web.books.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.web.books.fields.FormErrors;
import org.homelibrary.web.books.fields.FormFields;
import org.homelibrary.web.books.fields.IsoDay;
import org.homelibrary.web.view.StatusName;

/**
 * What a reader says about a book, as a form sends it: status, rating, notes and the days of the newest read. They do not
 * change each other: a book that is marked as read has no day of it until somebody gives one, and a day changes no status.
 */
final class ReadingForm {

    static final List<String> NAMES = List.of("status", "rating", "notes", "started", "finished");

    private static final String STATUS = "status";
    private static final String RATING = "rating";
    private static final String NOTES = "notes";
    private static final String STARTED = "started";
    private static final String FINISHED = "finished";

    private final FormFields sent;

    ReadingForm(FormFields sent) {
        this.sent = sent;
    }

    /** @param before of this reader, to which what was sent is added */
    void check(FormErrors errors, Optional<Reading> before) {
        if (!sent.line(STATUS).isEmpty() && !StatusName.isKnown(sent.line(STATUS))) {
            errors.add(STATUS, "bookError.status");
        }
        if (isRated() && rating() == null) {
            errors.add(RATING, "bookError.rating");
        }
        errors.checkLength(NOTES, sent.lines(NOTES), Reading.MAX_NOTES_LENGTH);
        errors.checkDay(STARTED, sent.line(STARTED));
        errors.checkDay(FINISHED, sent.line(FINISHED));
        BookRead newest = before.map(Reading::newestRead).orElse(BookRead.NONE);
        LocalDate started = started(newest);
        LocalDate ended = ended(newest);
        if (started != null && ended != null && ended.isBefore(started)) {
            errors.add(sent.has(FINISHED) ? FINISHED : STARTED, "bookError.endedEarly");
        }
    }

    /** Returns what was sent in the place of what was there. To be asked only when {@link #check} found nothing wrong. */
    Reading apply(Reading before) {
        Reading placed = sent.line(STATUS).isEmpty() ? before : before.as(StatusName.status(sent.line(STATUS)));
        Reading rated = sent.has(RATING) ? placed.rated(rating()) : placed;
        return withDays(sent.has(NOTES) ? rated.withNotes(sent.lines(NOTES)) : rated);
    }

    private Reading withDays(Reading before) {
        BookRead newest = before.newestRead();
        LocalDate ended = ended(newest);
        boolean isFinished = isFinishedChanged(newest) ? ended != null : newest.finished();
        BookRead changed = new BookRead(started(newest), ended, isFinished, newest.lastPage());
        return changed.equals(newest) ? before : before.withNewestRead(changed);
    }

    private LocalDate started(BookRead newest) {
        return sent.has(STARTED) ? IsoDay.parse(sent.line(STARTED)).orElse(null) : newest.started();
    }

    /** An empty field leaves the day alone on which a read was given up: the form does not show it. */
    private LocalDate ended(BookRead newest) {
        return isFinishedChanged(newest) ? IsoDay.parse(sent.line(FINISHED)).orElse(null) : newest.ended();
    }

    private boolean isFinishedChanged(BookRead newest) {
        LocalDate typed = IsoDay.parse(sent.line(FINISHED)).orElse(null);
        return sent.has(FINISHED) && !Objects.equals(typed, newest.finishedOn());
    }

    private boolean isRated() {
        return !sent.line(RATING).isEmpty() && !sent.line(RATING).equals("0");
    }

    private Rating rating() {
        return Rating.parse(sent.line(RATING)).orElse(null);
    }
}
