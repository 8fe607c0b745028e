package org.homelibrary.model.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.FieldMark;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingStatus;

/**
 * What one row changed, in a form that is small enough to be kept for every row, and that takes exactly this back. What a
 * person changed since stays, and so does what a catalogue has confirmed.
 *
 * @param created whether the book came in by this row
 * @param fields marks of the values that the row filled in, without tags
 * @param tags that it added
 * @param rating that it set, or null
 * @param notes mark of the notes that it set, or null
 * @param reads that it added
 * @param holding mark of possession and copies as it left them; null when it left them alone
 */
public record RowUndo(
        boolean created,
        Map<BookField, String> fields,
        List<String> tags,
        ReadingStatus statusBefore,
        ReadingStatus statusAfter,
        Rating rating,
        String notes,
        List<BookRead> reads,
        String holding) {

    /**
     * The result of undoing a row.
     *
     * @param book as it is afterwards; a created book that is removed, as it was
     * @param isRemoved whether the book is removed
     * @param isPartial whether something stays because a person changed it since
     */
    public record Undone(ReaderBook book, boolean isRemoved, boolean isPartial) {}

    public RowUndo {
        fields = Map.copyOf(fields);
        tags = List.copyOf(tags);
        reads = List.copyOf(reads);
    }

    /** @param after new, and so to be removed as a whole */
    public static RowUndo ofNew(ReaderBook after) {
        Reading reading = after.reading();
        return new RowUndo(
                true,
                Map.of(),
                after.book().details().tags(),
                null,
                reading.status(),
                reading.rating(),
                mark(reading.notes()),
                reading.reads(),
                mark(after.book().holding()));
    }

    public static RowUndo of(ReaderBook before, ReaderBook after) {
        Map<BookField, String> fields = new EnumMap<>(BookField.class);
        for (BookField field : BookField.values()) {
            if (field != BookField.TAGS
                    && after.book().details().has(field)
                    && !before.book().details().has(field)) {
                fields.put(field, mark(after.book().details().text(field)));
            }
        }
        boolean isHeldOtherwise = !before.book().holding().equals(after.book().holding());
        return new RowUndo(
                false,
                fields,
                without(after.book().details().tags(), before.book().details().tags()),
                before.status(),
                after.status(),
                Objects.equals(before.rating(), after.rating()) ? null : after.rating(),
                Objects.equals(before.reading().notes(), after.reading().notes())
                        ? null
                        : mark(after.reading().notes()),
                without(after.reading().reads(), before.reading().reads()),
                isHeldOtherwise ? mark(after.book().holding()) : null);
    }

    /**
     * Takes back what the row did.
     *
     * @param isOthersToo whether another member has said something about the book, so that it stays
     */
    public Undone undo(ReaderBook now, boolean isOthersToo) {
        return created ? removed(now, isOthersToo) : reverted(now);
    }

    private Undone removed(ReaderBook now, boolean isOthersToo) {
        LibraryBook book = now.book();
        boolean isUntouched = !isOthersToo
                && book.marks().byField().values().stream().noneMatch(FieldMark::isByPerson)
                && book.details().tags().equals(tags)
                && mark(book.holding()).equals(holding)
                && now.status() == statusAfter
                && Objects.equals(now.rating(), rating)
                && Objects.equals(mark(now.reading().notes()), notes)
                && now.reading().reads().equals(reads);
        return new Undone(now, isUntouched, !isUntouched);
    }

    private Undone reverted(ReaderBook now) {
        LibraryBook book = book(now.book());
        Reading reading = now.reading().withReads(without(now.reading().reads(), reads));
        boolean isPartial = !now.reading().reads().containsAll(reads)
                || fields.keySet().stream().anyMatch(field -> isPersons(now.book(), field))
                || !tags.isEmpty() && isPersons(now.book(), BookField.TAGS);
        if (rating != null) {
            boolean isOurs = rating.equals(now.rating());
            reading = isOurs ? reading.rated(null) : reading;
            isPartial |= !isOurs && now.rating() != null;
        }
        if (notes != null) {
            boolean isOurs = notes.equals(mark(now.reading().notes()));
            reading = isOurs ? reading.withNotes(null) : reading;
            isPartial |= !isOurs && now.reading().notes() != null;
        }
        if (statusBefore != statusAfter) {
            boolean isOurs = now.status() == statusAfter;
            reading = isOurs ? reading.as(statusBefore) : reading;
            isPartial |= !isOurs && now.status() != statusBefore;
        }
        if (holding != null) {
            boolean isOurs = holding.equals(mark(now.book().holding()));
            book = isOurs ? book.withHolding(book.holding().withCopies(List.of())) : book;
            isPartial |= !isOurs && !now.book().holding().copies().isEmpty();
        }
        return new Undone(new ReaderBook(book, reading), false, isPartial);
    }

    private LibraryBook book(LibraryBook now) {
        LibraryBook book = now;
        for (Map.Entry<BookField, String> filled : fields.entrySet()) {
            BookField field = filled.getKey();
            boolean isOurs = now.marks().of(field).isEmpty()
                    && filled.getValue().equals(mark(now.details().text(field)));
            book = isOurs ? book.withDetails(book.details().with(field, null)) : book;
        }
        List<String> left = without(book.details().tags(), tags);
        return isPersons(now, BookField.TAGS)
                ? book
                : book.withDetails(book.details().with(BookField.TAGS, left.isEmpty() ? null : left));
    }

    private static boolean isPersons(LibraryBook book, BookField field) {
        return book.marks().isEdited(field);
    }

    private static String mark(Holding holding) {
        return mark(holding.possession() + " " + holding.copies());
    }

    /** Rarely the same for two texts; null for none. */
    private static String mark(String text) {
        return text == null ? null : text.length() + ":" + Integer.toHexString(text.hashCode());
    }

    private static <T> List<T> without(List<T> all, List<T> some) {
        List<T> rest = new ArrayList<>(all);
        some.forEach(rest::remove);
        return rest;
    }
}
