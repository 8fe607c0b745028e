package org.homelibrary.web.books.rows;

import java.util.List;
import java.util.UUID;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.CopyCondition;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.web.books.fields.FormErrors;
import org.homelibrary.web.books.fields.FormRow;
import org.homelibrary.web.books.fields.HoldingForm;
import org.homelibrary.web.books.fields.IsoDay;

/** One row of {@link CopiesForm}. */
final class CopyForm {

    private final FormRow row;

    CopyForm(FormRow row) {
        this.row = row;
    }

    /** Whether it says anything about a copy that is to stay, or to come. */
    boolean isCopy() {
        return !row.isToBeRemoved()
                && CopyRow.NAMES.stream().filter(name -> !name.equals("id")).anyMatch(name -> !row.lines(name)
                        .isEmpty());
    }

    void check(FormErrors errors) {
        HoldingForm.checkLocation(errors, row.name("location"), row.line("location"));
        if (!row.line("condition").isEmpty()
                && CopyCondition.ofWire(row.line("condition")).isEmpty()) {
            errors.add(row.name("condition"), "bookError.condition");
        }
        errors.checkDay(row.name("acquired"), row.line("acquired"));
        errors.checkLength(row.name("price"), row.line("price"), Copy.MAX_PRICE_LENGTH);
        errors.checkLength(row.name("from"), row.line("from"), Copy.MAX_FROM_LENGTH);
        errors.checkLength(row.name("note"), row.lines("note"), Copy.MAX_NOTE_LENGTH);
    }

    /** @param before where the copy of the row is, unless it is new */
    Copy copy(List<Copy> before) {
        UUID id = before.stream()
                .map(Copy::id)
                .filter(known -> known.toString().equals(row.line("id")))
                .findFirst()
                .orElseGet(UUID::randomUUID);
        return new Copy(
                id,
                Location.parse(row.line("location")).orElse(null),
                CopyCondition.ofWire(row.line("condition")).orElse(null),
                IsoDay.parse(row.line("acquired")).orElse(null),
                row.line("price"),
                row.line("from"),
                row.lines("note"));
    }

    CopyRow row() {
        return new CopyRow(
                row.number(),
                row.line("id"),
                row.typed("location"),
                row.typed("condition"),
                row.typed("acquired"),
                row.typed("price"),
                row.typed("from"),
                row.typed("note"),
                row.isToBeRemoved());
    }
}
