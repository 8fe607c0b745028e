package org.homelibrary.web.books.rows;

import java.util.ArrayList;
import java.util.List;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.Holding;

/**
 * A copy as it stands in a form, right or wrong; never null. A field of it is called by its name and the row's number:
 * {@code location_1}.
 *
 * @param number from 1
 * @param id empty for a copy that is new
 * @param removed whether the row is ticked to be removed
 */
public record CopyRow(
        int number,
        String id,
        String location,
        String condition,
        String acquired,
        String price,
        String from,
        String note,
        boolean removed) {

    public static final List<String> NAMES =
            List.of("id", "location", "condition", "acquired", "price", "from", "note");

    /** Returns a row for each copy and an empty one, if there may be one more. */
    public static List<CopyRow> of(List<Copy> copies) {
        List<CopyRow> rows = new ArrayList<>();
        for (Copy copy : copies) {
            rows.add(of(rows.size() + 1, copy));
        }
        if (rows.size() < Holding.MAX_COPIES) {
            rows.add(new CopyRow(rows.size() + 1, "", "", "", "", "", "", "", false));
        }
        return rows;
    }

    private static CopyRow of(int number, Copy copy) {
        return new CopyRow(
                number,
                copy.id().toString(),
                copy.location() == null ? "" : copy.location().text(),
                copy.condition() == null ? "" : copy.condition().wire(),
                copy.acquiredOn() == null ? "" : copy.acquiredOn().toString(),
                text(copy.price()),
                text(copy.acquiredFrom()),
                text(copy.note()),
                false);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    public boolean isNew() {
        return id.isEmpty();
    }

    /** Returns what a field of this row is called. */
    public String name(String field) {
        return field + "_" + number;
    }
}
