package org.homelibrary.model.library.book;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.homelibrary.model.Book;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.PrintedNumber;
import org.homelibrary.model.library.reading.Reading;

/**
 * A book as one household keeps it; see {@link Reading} for the status, rating and notes of each of its readers.
 *
 * <p>Its life: it starts {@linkplain #withIsbn with an ISBN} and a pending lookup, or {@linkplain #byHand by hand}. A
 * lookup {@linkplain #filledFrom fills} the fields that nobody has {@linkplain #edited edited}, and
 * {@linkplain #withLookup says} how it stands. {@linkplain #deleted Deleted}, the book leaves every list but can be
 * {@linkplain #restored restored} until it is purged.
 */
public record LibraryBook(
        LibraryBookId id,
        BookNumber number,
        BookDetails details,
        FieldMarks marks,
        LookupState lookup,
        Holding holding,
        long version) {

    public LibraryBook {
        Objects.requireNonNull(id);
        Objects.requireNonNull(number);
        Objects.requireNonNull(details);
        Objects.requireNonNull(marks);
        Objects.requireNonNull(lookup);
        Objects.requireNonNull(holding);
    }

    /** A book known by its ISBN only, waiting for its lookup. */
    public static LibraryBook withIsbn(UUID libraryId, Isbn isbn, UUID addedBy, Instant now) {
        return new LibraryBook(
                new LibraryBookId(libraryId, isbn.bookId()),
                BookNumber.of(isbn),
                BookDetails.NONE,
                FieldMarks.NONE,
                LookupState.pending(now),
                Holding.owned(addedBy, now),
                0);
    }

    /** A book without an ISBN: nothing will be looked up. */
    public static LibraryBook byHand(LibraryBookId id, UUID addedBy, Instant now) {
        return new LibraryBook(
                id,
                BookNumber.NONE,
                BookDetails.NONE,
                FieldMarks.NONE,
                LookupState.NOT_APPLICABLE,
                Holding.owned(addedBy, now),
                0);
    }

    /** Returns it with a number by which nothing can be looked up. */
    public LibraryBook bearing(PrintedNumber printed) {
        return withNumber(new BookNumber(number.isbn(), printed));
    }

    /**
     * Returns it with a field as a person typed it. Once its value has changed, lookups leave the field alone; what a browser
     * changes unasked, such as line ends, does not count.
     *
     * @param typed of the field's type; null, or an empty text or list, empties the field
     * @throws IllegalArgumentException when it is too long or of another type
     */
    public LibraryBook edited(BookField field, Object typed, Instant now) {
        Object value = field.checked(typed);
        return field.isSame(details.get(field), value)
                ? this
                : withFields(details.with(field, value), marks.edited(field, now));
    }

    /**
     * Returns it with the providers' values, except in the fields that a person edited. A field for which they have no value
     * keeps the one it has.
     */
    public LibraryBook filledFrom(Book edition) {
        return filled(edition, field -> true);
    }

    /** Returns it with the providers' values in the fields that are empty, except for those that a person emptied. */
    public LibraryBook gapsFilledFrom(Book edition) {
        return filled(edition, field -> !details.has(field));
    }

    /**
     * Returns it with the other's values in the fields that are empty, except for those that a person emptied, and with the
     * other's copies if it has none.
     */
    public LibraryBook gapsFilledFrom(LibraryBook other) {
        BookDetails filled = details;
        FieldMarks origins = marks;
        for (BookField field : BookField.values()) {
            if (other.details.has(field) && !details.has(field) && !marks.isEdited(field)) {
                filled = filled.with(field, other.details.get(field));
                origins = origins.with(field, other.marks.of(field).orElse(null));
            }
        }
        return withFields(filled, origins)
                .withHolding(holding.copies().isEmpty() ? holding.withCopies(other.holding.copies()) : holding);
    }

    private LibraryBook filled(Book edition, Predicate<BookField> wanted) {
        BookDetails filled = details;
        FieldMarks origins = marks;
        for (BookField field : BookField.values()) {
            Object said = field.in(edition);
            if (said != null && wanted.test(field) && !marks.isEdited(field)) {
                filled = filled.with(field, said);
                origins = origins.with(
                        field,
                        field.source()
                                .flatMap(source -> edition.getOrigins().of(source))
                                .map(FieldMark::of)
                                .orElse(null));
            }
        }
        return withFields(filled, origins).withLookup(LookupState.SYNCED);
    }

    /** @throws IllegalStateException when it has no ISBN, so that there is nothing to look up */
    public LibraryBook lookupRequested(Instant now) {
        if (!number.hasIsbn()) {
            throw new IllegalStateException("a book without an ISBN has nothing to look up");
        }
        return withLookup(lookup.requested(now));
    }

    /**
     * Returns it under another ISBN, waiting for its lookup: to be stored in its place. The lookup may fill the empty fields,
     * and those that described the former edition only, unless a person edited them.
     */
    public LibraryBook underIsbn(Isbn isbn, Instant now) {
        BookDetails kept = details.without(field -> field.isOfOneEdition() && !marks.isEdited(field));
        return new LibraryBook(
                new LibraryBookId(id.libraryId(), isbn.bookId()),
                new BookNumber(isbn, number.printed()),
                kept,
                marks.without(field -> !kept.has(field)),
                LookupState.pending(now),
                holding,
                0);
    }

    /** Returns it without its ISBN: to be stored in its place. */
    public LibraryBook withoutIsbn(UUID newBookId) {
        return new LibraryBook(
                new LibraryBookId(id.libraryId(), newBookId),
                new BookNumber(null, number.printed()),
                details,
                marks,
                LookupState.NOT_APPLICABLE,
                holding,
                0);
    }

    /** Returns the same book of another library, to be stored there. */
    public LibraryBook moved(UUID libraryId) {
        return new LibraryBook(new LibraryBookId(libraryId, id.bookId()), number, details, marks, lookup, holding, 0);
    }

    /**
     * Returns it as if it were added now. The texts of a book without an ISBN stay, because no lookup would bring
     * them back.
     */
    public LibraryBook startedAnew(UUID addedBy, Instant now) {
        Predicate<BookField> lost = field -> number.hasIsbn() || field == BookField.COVER;
        return new LibraryBook(
                id,
                number,
                details.without(lost),
                marks.without(lost),
                number.hasIsbn() ? LookupState.pending(now) : lookup,
                Holding.owned(addedBy, now),
                version);
    }

    public LibraryBook deleted(Instant now) {
        return withHolding(holding.deleted(Objects.requireNonNull(now)));
    }

    public LibraryBook restored() {
        return withHolding(holding.deleted(null));
    }

    public boolean isDeleted() {
        return holding.deletedAt() != null;
    }

    public LibraryBook withLookup(LookupState newLookup) {
        return new LibraryBook(id, number, details, marks, newLookup, holding, version);
    }

    public LibraryBook withHolding(Holding newHolding) {
        return new LibraryBook(id, number, details, marks, lookup, newHolding, version);
    }

    public LibraryBook withVersion(long newVersion) {
        return new LibraryBook(id, number, details, marks, lookup, holding, newVersion);
    }

    private LibraryBook withNumber(BookNumber newNumber) {
        return new LibraryBook(id, newNumber, details, marks, lookup, holding, version);
    }

    private LibraryBook withFields(BookDetails newDetails, FieldMarks newMarks) {
        return new LibraryBook(id, number, newDetails, newMarks, lookup, holding, version);
    }
}
