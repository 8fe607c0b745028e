package org.homelibrary.service.imports.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.model.imports.DateOrder;
import org.homelibrary.model.imports.ImportedReading;
import org.homelibrary.model.imports.RowNote;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.text.TypedText;

/** The part of a row that is about its reader. */
public final class ReadingBuilder {

    private static final int STARS = 5;

    private final RowBuilder row;
    private final DateOrder order;
    private final List<BookRead> reads = new ArrayList<>();
    private ReadingStatus status;
    private String unknownStatus;
    private Rating rating;
    private String notes;
    private boolean asWritten;

    ReadingBuilder(RowBuilder row, DateOrder order) {
        this.row = row;
        this.order = order;
    }

    /** @param word any program's word for a status; an unknown one becomes a label */
    public ReadingBuilder status(String word) {
        Optional<ReadingStatus> known = word == null ? Optional.empty() : StatusWords.status(word);
        if (known.isPresent()) {
            status = known.get();
        } else if (word != null) {
            unknownStatus = PlainText.line(word, 50);
            row.note(RowNote.Kind.STATUS_UNKNOWN, word);
        }
        return this;
    }

    public ReadingBuilder status(ReadingStatus known) {
        status = known;
        return this;
    }

    /** Takes a status from a word that may just as well name a shelf of the user's own. */
    public ReadingBuilder statusIfKnown(String word) {
        StatusWords.status(word).ifPresent(known -> status = known);
        return this;
    }

    public boolean isStatus(ReadingStatus asked) {
        return status == asked;
    }

    Optional<String> unknownStatus() {
        return Optional.ofNullable(unknownStatus);
    }

    public ReadingBuilder rating(String cell) {
        return rating(cell, STARS);
    }

    /** @param best the number that five stars are; 0 is no rating in any program */
    public ReadingBuilder rating(String cell, int best) {
        String number = cell == null ? "" : cell.replace(',', '.');
        if (number.isEmpty()) {
            return this;
        }
        if (!number.matches("[0-9]{1,3}(?:\\.[0-9]{1,6})?") || new BigDecimal(number).doubleValue() > best) {
            row.note(RowNote.Kind.RATING_UNREADABLE, cell);
            return this;
        }
        BigDecimal halves = new BigDecimal(number)
                .multiply(BigDecimal.valueOf(2L * STARS))
                .divide(BigDecimal.valueOf(best), 6, RoundingMode.HALF_UP);
        if (halves.signum() > 0) {
            int rounded = Math.max(1, halves.setScale(0, RoundingMode.HALF_UP).intValue());
            rating = new Rating(rounded);
            if (halves.compareTo(BigDecimal.valueOf(rounded)) != 0) {
                row.note(RowNote.Kind.RATING_ROUNDED, cell);
            }
        }
        return this;
    }

    /** Keeps texts for the reader only; HTML and BBCode become plain text. */
    public ReadingBuilder notes(String... texts) {
        String joined = Stream.of(texts)
                .filter(Objects::nonNull)
                .map(text -> PlainText.paragraphs(
                        text.replaceAll("\\[/?[a-zA-Z]{1,10}(?:=[^\\]]{0,300})?\\]", ""), Reading.MAX_NOTES_LENGTH + 1))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
        if (joined.length() > Reading.MAX_NOTES_LENGTH) {
            row.note(RowNote.Kind.CUT, PlainText.line(joined, 40));
        }
        notes = PlainText.paragraphs(joined, Reading.MAX_NOTES_LENGTH);
        return this;
    }

    /**
     * Takes notes and reads of a file of our own: without looking for markup, in their order, and without concluding a status
     * from them.
     */
    public ReadingBuilder asWritten(String ownNotes, List<BookRead> ownReads) {
        if (ownNotes != null && ownNotes.length() > Reading.MAX_NOTES_LENGTH) {
            row.note(RowNote.Kind.CUT, PlainText.line(ownNotes, 40));
        }
        notes = ownNotes == null ? null : TypedText.cut(ownNotes, Reading.MAX_NOTES_LENGTH);
        reads.addAll(ownReads.subList(Math.max(0, ownReads.size() - Reading.MAX_READS), ownReads.size()));
        asWritten = true;
        return this;
    }

    /** Returns a day, or null; notes when it cannot be read, or can be read in two ways. */
    public LocalDate day(String cell) {
        DayCell read = DayCell.read(cell, order);
        if (read.problem() != null) {
            row.note(read.problem(), cell);
        }
        return read.day();
    }

    public ReadingBuilder finished(String startedCell, String endedCell) {
        return read(day(startedCell), day(endedCell), true);
    }

    /** Adds one read, unless nothing is known about it. A day of ending before that of beginning is left out. */
    public ReadingBuilder read(LocalDate started, LocalDate ended, boolean finished) {
        boolean isOrdered = started == null || ended == null || !ended.isBefore(started);
        if (started != null || ended != null) {
            reads.add(new BookRead(started, isOrdered ? ended : null, finished && ended != null && isOrdered, null));
        }
        return this;
    }

    /** Adds the reads without a day that are missing to the number of times that the row says. */
    public ReadingBuilder timesRead(int times) {
        for (int missing = Math.min(times, Reading.MAX_READS) - reads.size(); times > 1 && missing > 0; missing--) {
            reads.add(new BookRead(null, null, true, null));
        }
        return this;
    }

    ImportedReading build() {
        if (asWritten) {
            return new ImportedReading(status, rating, notes, reads);
        }
        List<BookRead> sorted = reads.stream().sorted(BookRead.OLDEST_FIRST).toList();
        List<BookRead> newest = sorted.subList(Math.max(0, sorted.size() - Reading.MAX_READS), sorted.size());
        return new ImportedReading(status == null ? statusOf(newest) : status, rating, notes, newest);
    }

    private static ReadingStatus statusOf(List<BookRead> reads) {
        if (reads.isEmpty()) {
            return null;
        }
        BookRead last = reads.get(reads.size() - 1);
        if (last.finished()) {
            return ReadingStatus.READ;
        }
        return last.isOpen() ? ReadingStatus.READING : ReadingStatus.ABANDONED;
    }
}
