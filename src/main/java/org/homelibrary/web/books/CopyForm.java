package org.homelibrary.web.books;

import java.util.List;
import java.util.UUID;
import org.homelibrary.model.library.book.Copy;
import org.homelibrary.model.library.book.CopyCondition;
import org.homelibrary.model.library.book.Location;
import org.homelibrary.web.view.CopyRow;

/** One row of {@link CopiesForm}. */
final class CopyForm {

    private final FormFields sent;
    private final int number;

    CopyForm(FormFields sent, int number) {
        this.sent = sent;
        this.number = number;
    }

    /** Whether it says anything about a copy that is to stay, or to come. */
    boolean isCopy() {
        return line("remove").isEmpty()
                && CopyRow.NAMES.stream().filter(name -> !name.equals("id")).anyMatch(name -> !sent.lines(name(name))
                        .isEmpty());
    }

    void check(FormErrors errors) {
        HoldingForm.checkLocation(errors, name("location"), line("location"));
        if (!line("condition").isEmpty()
                && CopyCondition.ofWire(line("condition")).isEmpty()) {
            errors.add(name("condition"), "bookError.condition");
        }
        errors.checkDay(name("acquired"), line("acquired"));
        errors.checkLength(name("price"), line("price"), Copy.MAX_PRICE_LENGTH);
        errors.checkLength(name("from"), line("from"), Copy.MAX_FROM_LENGTH);
        errors.checkLength(name("note"), sent.lines(name("note")), Copy.MAX_NOTE_LENGTH);
    }

    /** @param before where the copy of the row is, unless it is new */
    Copy copy(List<Copy> before) {
        UUID id = before.stream()
                .map(Copy::id)
                .filter(known -> known.toString().equals(line("id")))
                .findFirst()
                .orElseGet(UUID::randomUUID);
        return new Copy(
                id,
                Location.parse(line("location")).orElse(null),
                CopyCondition.ofWire(line("condition")).orElse(null),
                IsoDay.parse(line("acquired")).orElse(null),
                line("price"),
                line("from"),
                sent.lines(name("note")));
    }

    CopyRow row() {
        return new CopyRow(
                number,
                line("id"),
                typed("location"),
                typed("condition"),
                typed("acquired"),
                typed("price"),
                typed("from"),
                typed("note"),
                !line("remove").isEmpty());
    }

    private String line(String field) {
        return sent.line(name(field));
    }

    private String typed(String field) {
        String typed = sent.typed(name(field));
        return typed == null ? "" : typed;
    }

    private String name(String field) {
        return field + "_" + number;
    }
}
