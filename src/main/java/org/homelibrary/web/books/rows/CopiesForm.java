package org.homelibrary.web.books.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.web.books.fields.FormErrors;
import org.homelibrary.web.books.fields.FormFields;
import org.homelibrary.web.books.fields.FormRow;
import org.homelibrary.web.render.Texts;

/** All copies of a book as a form sends them: numbered rows, of which those that are empty or to be removed are none. */
final class CopiesForm {

    private final FormFields sent;
    private final List<CopyForm> rows;

    CopiesForm(Map<String, List<String>> fields) {
        sent = new FormFields(fields);
        rows = FormRow.of(sent, Holding.MAX_COPIES, CopyRow.NAMES).stream()
                .map(CopyForm::new)
                .toList();
    }

    Map<String, String> check(Texts texts) {
        FormErrors errors = new FormErrors(texts);
        rows.stream().filter(CopyForm::isCopy).forEach(row -> row.check(errors));
        return errors.sentences();
    }

    /** Returns the copies in their order. To be asked only when {@link #check} found nothing wrong. */
    Holding apply(Holding before) {
        List<Copy> copies = new ArrayList<>();
        rows.stream().filter(CopyForm::isCopy).forEach(row -> copies.add(row.copy(before.copies())));
        return before.withCopies(copies);
    }

    List<CopyRow> rows() {
        return rows.stream().map(CopyForm::row).toList();
    }

    /** The version of the book that the form was made from, if it says so. */
    Optional<Long> version() {
        return sent.version("version");
    }
}
