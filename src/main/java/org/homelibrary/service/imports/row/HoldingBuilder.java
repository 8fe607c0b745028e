package org.homelibrary.service.imports.row;

import java.time.LocalDate;
import java.util.Locale;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.model.imports.ImportedHolding;
import org.homelibrary.model.imports.ImportedHolding.LentTo;
import org.homelibrary.model.imports.RowNote;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.CopyCondition;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.text.TypedText;

/** The part of a row that is about what stands on the shelf. */
public final class HoldingBuilder {

    private final RowBuilder row;
    private Possession possession;
    private LocalDate due;
    private int copies;
    private Location location;
    private CopyCondition condition;
    private LocalDate acquiredOn;
    private String price;
    private String acquiredFrom;
    private String note;
    private LentTo lentTo;
    private LocalDate addedOn;

    HoldingBuilder(RowBuilder row) {
        this.row = row;
    }

    public HoldingBuilder possession(Possession known) {
        possession = known;
        return this;
    }

    /** When a borrowed book has to be back. */
    public HoldingBuilder due(String dayCell) {
        due = row.reading().day(dayCell);
        return this;
    }

    public boolean isOwned() {
        return possession == Possession.OWNED;
    }

    /** Somebody who has a copy owns the book; 0 says nothing. */
    public HoldingBuilder copies(int count) {
        copies = Math.min(count, Holding.MAX_COPIES);
        if (copies > 0 && possession == null) {
            possession = Possession.OWNED;
        }
        return this;
    }

    public HoldingBuilder location(String cell) {
        try {
            location = Location.parse(cell).orElse(null);
        } catch (IllegalArgumentException e) {
            row.note(RowNote.Kind.CUT, cell);
        }
        return this;
    }

    public HoldingBuilder condition(String cell) {
        String word = cell == null ? "" : cell.toLowerCase(Locale.ROOT).strip();
        condition = switch (word) {
            case "new", "as new", "like new", "mint" -> CopyCondition.NEW;
            case "fine", "near fine", "near mint" -> CopyCondition.FINE;
            case "very good", "good" -> CopyCondition.GOOD;
            case "fair", "acceptable" -> CopyCondition.FAIR;
            case "poor", "bad" -> CopyCondition.POOR;
            default -> null;
        };
        if (condition == null && !word.isEmpty()) {
            note(cell);
        }
        return this;
    }

    public HoldingBuilder acquired(String dayCell, String priceCell, String fromCell) {
        acquiredOn = row.reading().day(dayCell);
        price = PlainText.line(priceCell, Copy.MAX_PRICE_LENGTH);
        acquiredFrom = PlainText.line(fromCell, Copy.MAX_FROM_LENGTH);
        return this;
    }

    /** As {@link #acquired} and {@link #note}, of a file of our own: without looking for markup. */
    public HoldingBuilder asWritten(String dayCell, String priceCell, String fromCell, String noteCell) {
        acquiredOn = row.reading().day(dayCell);
        price = cut(priceCell, Copy.MAX_PRICE_LENGTH);
        acquiredFrom = cut(fromCell, Copy.MAX_FROM_LENGTH);
        note = cut(noteCell, Copy.MAX_NOTE_LENGTH);
        return this;
    }

    private static String cut(String text, int maxLength) {
        return text == null ? null : TypedText.cut(text, maxLength);
    }

    public HoldingBuilder note(String cell) {
        String text = PlainText.line(cell, Copy.MAX_NOTE_LENGTH);
        if (text != null) {
            note = cut(note == null ? text : note + "; " + text, Copy.MAX_NOTE_LENGTH);
        }
        return this;
    }

    public HoldingBuilder lent(String name, String sinceCell, String dueCell) {
        String to = PlainText.line(name, Copy.MAX_FROM_LENGTH);
        if (to != null) {
            lentTo = new LentTo(to, row.reading().day(sinceCell), row.reading().day(dueCell));
        }
        return this;
    }

    public HoldingBuilder added(String dayCell) {
        addedOn = row.reading().day(dayCell);
        return this;
    }

    ImportedHolding build() {
        return new ImportedHolding(
                possession, due, copies, location, condition, acquiredOn, price, acquiredFrom, note, lentTo, addedOn);
    }
}
