package org.homelibrary.web.books;

import java.time.LocalDate;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.web.view.ReadRow;

/** One row of {@link ReadsForm}. */
final class ReadForm {

    private final FormFields sent;
    private final int number;

    ReadForm(FormFields sent, int number) {
        this.sent = sent;
        this.number = number;
    }

    /** Whether it says anything about a read that is to stay, or to come. */
    boolean isRead() {
        return line("remove").isEmpty()
                && ReadRow.NAMES.stream().anyMatch(name -> !line(name).isEmpty());
    }

    void check(FormErrors errors) {
        errors.checkDay(name("started"), line("started"));
        errors.checkDay(name("ended"), line("ended"));
        LocalDate started = day("started");
        LocalDate ended = day("ended");
        if (started != null && ended != null && ended.isBefore(started)) {
            errors.add(name("ended"), "bookError.endedEarly");
        }
        String outcome = line("outcome");
        if (!outcome.isEmpty() && !outcome.equals(ReadRow.FINISHED) && !outcome.equals(ReadRow.GIVEN_UP)) {
            errors.add(name("outcome"), "bookError.outcome");
        }
        if (outcome.isEmpty() && ended != null) {
            errors.add(name("outcome"), "bookError.outcome");
        }
        if (outcome.equals(ReadRow.GIVEN_UP) && line("ended").isEmpty()) {
            errors.add(name("ended"), "bookError.givenUpDay");
        }
        if (!line("last_page").isEmpty() && page() == null) {
            errors.add(name("last_page"), "bookError.lastPage", BookField.PAGES.max());
        }
    }

    BookRead read() {
        return new BookRead(day("started"), day("ended"), line("outcome").equals(ReadRow.FINISHED), page());
    }

    ReadRow row(boolean isNew) {
        return new ReadRow(
                number,
                line("started"),
                line("ended"),
                line("outcome"),
                line("last_page"),
                !line("remove").isEmpty(),
                isNew);
    }

    private LocalDate day(String field) {
        return IsoDay.parse(line(field)).orElse(null);
    }

    private Integer page() {
        return line("last_page").matches("[0-9]{1,5}") ? Integer.valueOf(line("last_page")) : null;
    }

    private String line(String field) {
        return sent.line(name(field));
    }

    private String name(String field) {
        return field + "_" + number;
    }
}
