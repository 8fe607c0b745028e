package org.homelibrary.web.imports;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.homelibrary.model.imports.PlannedRow.Outcome;

/**
 * Which rows of an import are shown.
 *
 * @param outcome null for all
 */
public record ImportFilter(Outcome outcome) {

    static ImportFilter of(String wire) {
        return new ImportFilter(Stream.of(Outcome.values())
                .filter(outcome -> wire(outcome).equals(wire))
                .findFirst()
                .orElse(null));
    }

    static String wire(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for all. */
    Set<Outcome> outcomes() {
        return outcome == null ? Set.of() : Set.of(outcome);
    }
}
