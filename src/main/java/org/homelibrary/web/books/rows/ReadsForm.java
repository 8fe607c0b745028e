package org.homelibrary.web.books.rows;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.web.books.fields.FormErrors;
import org.homelibrary.web.books.fields.FormFields;
import org.homelibrary.web.books.fields.FormRow;
import org.homelibrary.web.render.Texts;

/** All reads of a book as a form sends them: numbered rows, of which those that are empty or to be removed are none. */
final class ReadsForm {

    /** The oldest first; reads of which no day is known come before all others, unless they go on. */
    private static final Comparator<BookRead> OLDEST_FIRST =
            Comparator.comparing(BookRead::isOpen).thenComparing(BookRead.OLDEST_FIRST);

    private final FormFields sent;
    private final List<ReadForm> rows;

    ReadsForm(Map<String, List<String>> fields) {
        sent = new FormFields(fields);
        rows = FormRow.of(sent, Reading.MAX_READS, ReadRow.NAMES).stream()
                .map(ReadForm::new)
                .toList();
    }

    Map<String, String> check(Texts texts) {
        FormErrors errors = new FormErrors(texts);
        rows.stream().filter(ReadForm::isRead).forEach(row -> row.check(errors));
        return errors.sentences();
    }

    /** Returns the reads, the newest last. To be asked only when {@link #check} found nothing wrong. */
    List<BookRead> reads() {
        return rows.stream()
                .filter(ReadForm::isRead)
                .map(ReadForm::read)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** Returns the rows as they were typed, the last one first. */
    List<ReadRow> rows(int known) {
        return IntStream.rangeClosed(1, rows.size())
                .mapToObj(back -> rows.get(rows.size() - back).row(rows.size() - back >= known))
                .toList();
    }

    /** The version of the reading that the form was made from, if it says so. */
    Optional<Long> version() {
        return sent.version("version");
    }
}
