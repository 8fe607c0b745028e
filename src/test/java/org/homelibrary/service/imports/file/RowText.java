package org.homelibrary.service.imports.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homelibrary.model.WireName;
import org.homelibrary.model.imports.ImportRow;
import org.homelibrary.model.imports.ImportedHolding;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;

/** A row in one line: what it says, and nothing of what it does not say. */
final class RowText {

    private final List<String> parts = new ArrayList<>();

    private RowText() {}

    static String of(ImportRow row) {
        RowText text = new RowText();
        text.parts.add(row.number() + (row.problem() == null ? "" : " " + row.problem()));
        text.add("isbn", row.isbn().isbn());
        text.add("sure", row.isbn().isCertain() ? null : row.isbn().certainty());
        text.add("spoiled", row.isbn().spoiled());
        for (BookField field : BookField.values()) {
            text.add(field.name().toLowerCase(Locale.ROOT), row.details().text(field));
        }
        text.add("status", wire(row.reading().status()));
        text.add(
                "stars",
                Optional.ofNullable(row.reading().rating()).map(Rating::wire).orElse(null));
        text.add("notes", row.reading().notes());
        text.add("reads", list(row.reading().reads().stream().map(RowText::read).toList()));
        text.holding(row.holding());
        text.add("labels", list(row.labels()));
        text.add("foreign", row.foreignNumber());
        text.add(
                "noted",
                list(row.notes().stream()
                        .map(note -> note.kind() + " '" + note.text() + "'")
                        .toList()));
        return String.join(" | ", text.parts);
    }

    private void holding(ImportedHolding holding) {
        add("has", wire(holding.possession()));
        add("due", holding.due());
        add("copies", holding.copies() == 0 ? null : holding.copies());
        add("at", Optional.ofNullable(holding.location()).map(Location::text).orElse(null));
        add("condition", wire(holding.condition()));
        add("acquired", holding.acquiredOn());
        add("price", holding.price());
        add("from", holding.acquiredFrom());
        add("copy", holding.note());
        if (holding.lentTo() != null) {
            add(
                    "lent",
                    holding.lentTo().name() + " " + holding.lentTo().since() + " to "
                            + holding.lentTo().due());
        }
        add("added", holding.addedOn());
    }

    private void add(String name, Object value) {
        if (value != null) {
            parts.add(name + "=" + value.toString().replace("\n", "/"));
        }
    }

    private static String wire(WireName value) {
        return value == null ? null : value.wire();
    }

    private static String list(Collection<String> texts) {
        return texts.isEmpty() ? null : texts.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    private static String read(BookRead read) {
        String days = (read.started() == null ? "" : read.started()) + "-" + (read.ended() == null ? "" : read.ended());
        return days.replaceAll("([0-9]{4})-([0-9]{2})-([0-9]{2})", "$1/$2/$3") + (read.finished() ? " finished" : "");
    }
}
