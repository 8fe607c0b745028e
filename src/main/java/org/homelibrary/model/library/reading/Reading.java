package org.homelibrary.model.library.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.homelibrary.model.text.TypedText;

/**
 * One reader's status, rating, notes and reads of a book in a library. Only this reader changes it, and only this reader
 * sees the notes.
 *
 * @param status null when the book is not on the reader's list
 * @param rating null when there is none
 * @param notes null when there are none
 * @param reads the newest last
 */
public record Reading(
        ReadingId id, ReadingStatus status, Rating rating, String notes, List<BookRead> reads, long version) {

    public static final int MAX_NOTES_LENGTH = 10_000;
    public static final int MAX_READS = 100;

    public Reading {
        Objects.requireNonNull(id);
        notes = TypedText.limited("notes", notes, MAX_NOTES_LENGTH);
        reads = List.copyOf(reads);
        if (reads.size() > MAX_READS) {
            throw new IllegalArgumentException("a book is read at most " + MAX_READS + " times");
        }
    }

    /** The reading of a reader who has not touched the book yet. */
    public static Reading none(ReadingId id) {
        return new Reading(id, null, null, null, List.of(), 0);
    }

    /** @param newStatus null takes the book off the reader's list */
    public Reading as(ReadingStatus newStatus) {
        return new Reading(id, newStatus, rating, notes, reads, version);
    }

    /** @param newRating null takes the rating away */
    public Reading rated(Rating newRating) {
        return new Reading(id, status, newRating, notes, reads, version);
    }

    /** @throws IllegalArgumentException when they are too long */
    public Reading withNotes(String newNotes) {
        return new Reading(id, status, rating, newNotes, reads, version);
    }

    public Reading withReads(List<BookRead> newReads) {
        return new Reading(id, status, rating, notes, newReads, version);
    }

    /** The read that a short form is about; {@link BookRead#NONE} when there is none. */
    public BookRead newestRead() {
        return reads.isEmpty() ? BookRead.NONE : reads.get(reads.size() - 1);
    }

    /** Puts a read in the place of the newest, or of none; {@link BookRead#NONE} takes it away. */
    public Reading withNewestRead(BookRead read) {
        List<BookRead> changed = new ArrayList<>(reads.subList(0, Math.max(0, reads.size() - 1)));
        if (!read.equals(BookRead.NONE)) {
            changed.add(read);
        }
        return withReads(changed);
    }

    /** The same of another book: where its ISBN, and so its id, became another, or libraries are merged. */
    public Reading moved(ReadingId newId) {
        return new Reading(newId, status, rating, notes, reads, 0);
    }

    /** Returns it with what the other one says where this one says nothing, and with the other's reads before its own. */
    public Reading gapsFilledFrom(Reading other) {
        List<BookRead> all = new ArrayList<>(other.reads);
        all.removeAll(reads);
        all.addAll(reads);
        return new Reading(
                id,
                status == null ? other.status : status,
                rating == null ? other.rating : rating,
                notes == null ? other.notes : notes,
                all.subList(Math.max(0, all.size() - MAX_READS), all.size()),
                version);
    }

    /** The last day on which it was finished, as far as days are known. */
    public Optional<LocalDate> lastFinished() {
        return reads.stream()
                .filter(read -> read.finished() && read.ended() != null)
                .map(BookRead::ended)
                .max(Comparator.naturalOrder());
    }

    public Reading withVersion(long newVersion) {
        return new Reading(id, status, rating, notes, reads, newVersion);
    }
}
