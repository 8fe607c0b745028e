package org.homelibrary.web.imports;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.imports.job.RowDecision;
import org.homelibrary.model.isbn.Isbn;

/**
 * What a person decided about rows. Each row has a field {@code do-12} with one of the names below, {@code isbn-12} and
 * {@code title-12}.
 */
record RowsForm(MultivaluedMap<String, String> fields) {

    /** The ways of a row, as the form calls them. */
    enum Way {
        PROPOSED,
        ISBN,
        HAND,
        OUT;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Way of(RowDecision decision) {
            if (decision == null) {
                return PROPOSED;
            }
            return switch (decision.kind()) {
                case ISBN -> ISBN;
                case BY_HAND -> HAND;
                case LEAVE_OUT -> OUT;
            };
        }
    }

    private static final String ROW = "do-";

    /** The first row whose ISBN is none; empty when all are right. */
    Optional<Integer> wrongRow() {
        return decisions().keySet().stream()
                .filter(row -> is(row, Way.ISBN) && isbn(row).isEmpty())
                .sorted()
                .findFirst();
    }

    /** By the numbers of the rows; null for one that is to come in as proposed. */
    Map<Integer, RowDecision> decisions() {
        Map<Integer, RowDecision> rows = new HashMap<>();
        for (String field : fields.keySet()) {
            if (field.matches("do-[0-9]{1,9}")) {
                int row = Integer.parseInt(field.substring(ROW.length()));
                rows.put(row, decision(row));
            }
        }
        return rows;
    }

    private RowDecision decision(int row) {
        String title = fields.getFirst("title-" + row);
        if (is(row, Way.OUT)) {
            return RowDecision.leaveOut();
        }
        if (is(row, Way.HAND)) {
            return RowDecision.byHand(title);
        }
        return is(row, Way.ISBN)
                ? isbn(row).map(isbn -> RowDecision.isbn(isbn, title)).orElse(null)
                : null;
    }

    private boolean is(int row, Way way) {
        return way.wire().equals(fields.getFirst(ROW + row));
    }

    private Optional<Isbn> isbn(int row) {
        return Isbn.parse(fields.getFirst("isbn-" + row));
    }
}
