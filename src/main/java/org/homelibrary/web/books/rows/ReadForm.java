package org.homelibrary.web.books.rows;

import java.time.LocalDate;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.web.books.fields.FormErrors;
import org.homelibrary.web.books.fields.FormRow;
import org.homelibrary.web.books.fields.IsoDay;

/** One row of {@link ReadsForm}. */
final class ReadForm {

    private final FormRow row;

    ReadForm(FormRow row) {
        this.row = row;
    }

    /** Whether it says anything about a read that is to stay, or to come. */
    boolean isRead() {
        return !row.isToBeRemoved()
                && ReadRow.NAMES.stream().anyMatch(name -> !row.line(name).isEmpty());
    }

    void check(FormErrors errors) {
        errors.checkDay(row.name("started"), row.line("started"));
        errors.checkDay(row.name("ended"), row.line("ended"));
        LocalDate started = day("started");
        LocalDate ended = day("ended");
        if (started != null && ended != null && ended.isBefore(started)) {
            errors.add(row.name("ended"), "bookError.endedEarly");
        }
        String outcome = row.line("outcome");
        if (!outcome.isEmpty() && !outcome.equals(ReadRow.FINISHED) && !outcome.equals(ReadRow.GIVEN_UP)) {
            errors.add(row.name("outcome"), "bookError.outcome");
        }
        if (outcome.isEmpty() && ended != null) {
            errors.add(row.name("outcome"), "bookError.outcome");
        }
        if (outcome.equals(ReadRow.GIVEN_UP) && row.line("ended").isEmpty()) {
            errors.add(row.name("ended"), "bookError.givenUpDay");
        }
        if (!row.line("last_page").isEmpty() && page() == null) {
            errors.add(row.name("last_page"), "bookError.lastPage", BookField.PAGES.max());
        }
    }

    BookRead read() {
        return new BookRead(day("started"), day("ended"), row.line("outcome").equals(ReadRow.FINISHED), page());
    }

    ReadRow row(boolean isNew) {
        return new ReadRow(
                row.number(),
                row.line("started"),
                row.line("ended"),
                row.line("outcome"),
                row.line("last_page"),
                row.isToBeRemoved(),
                isNew);
    }

    private LocalDate day(String field) {
        return IsoDay.parse(row.line(field)).orElse(null);
    }

    private Integer page() {
        return row.line("last_page").matches("[0-9]{1,5}") ? Integer.valueOf(row.line("last_page")) : null;
    }
}
