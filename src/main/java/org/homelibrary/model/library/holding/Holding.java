package org.homelibrary.model.library.holding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * How a household has a book, and since when.
 *
 * @param due when a borrowed book has to be back, or null
 * @param copies the first one is the one that matters when nobody asks for more
 * @param addedBy null when that is not known any more
 * @param deletedAt null unless the book is deleted
 */
public record Holding(
        Possession possession, LocalDate due, List<Copy> copies, UUID addedBy, Instant addedAt, Instant deletedAt) {

    public static final int MAX_COPIES = 20;

    public Holding {
        Objects.requireNonNull(possession);
        Objects.requireNonNull(addedAt);
        copies = List.copyOf(copies);
        if (due != null && possession != Possession.BORROWED) {
            throw new IllegalArgumentException("only a borrowed book is due");
        }
        if (copies.size() > MAX_COPIES) {
            throw new IllegalArgumentException("a book has at most " + MAX_COPIES + " copies");
        }
    }

    /** A book of one's own that was added just now. */
    public static Holding owned(UUID addedBy, Instant now) {
        return new Holding(Possession.OWNED, null, List.of(), addedBy, now, null);
    }

    /** @param newDue for a borrowed book only */
    public Holding as(Possession newPossession, LocalDate newDue) {
        return new Holding(newPossession, newDue, copies, addedBy, addedAt, deletedAt);
    }

    public Holding withCopies(List<Copy> newCopies) {
        return new Holding(possession, due, newCopies, addedBy, addedAt, deletedAt);
    }

    /** Corrects when it was added. */
    public Holding addedAt(Instant time) {
        return new Holding(possession, due, copies, addedBy, time, deletedAt);
    }

    public Holding deleted(Instant time) {
        return new Holding(possession, due, copies, addedBy, addedAt, time);
    }
}
