package org.homelibrary.model.library.book;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.PrintedNumber;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.reading.Reading;

/**
 * A book as one household keeps it; see {@link Reading} for the status, rating and notes of each of its readers.
 *
 * <p>Its life: it starts {@linkplain #withIsbn with an ISBN} and a pending lookup, or {@linkplain #byHand by hand}. A
 * lookup {@linkplain #filledFrom fills} what is empty, and {@linkplain #withLookup says} how it stands. Its members
 * {@linkplain #edited edit} fields, or {@linkplain #taking take} what the catalogues say now.
 * {@linkplain #deleted Deleted}, the book leaves every list but can be {@linkplain #restored restored} until it is purged.
 *
 * @param fields what it says of itself, see {@link SourcedDetails}
 */
public record LibraryBook(
        LibraryBookId id, BookNumber number, SourcedDetails fields, LookupState lookup, Holding holding, long version) {

    public LibraryBook {
        Objects.requireNonNull(id);
        Objects.requireNonNull(number);
        Objects.requireNonNull(fields);
        Objects.requireNonNull(lookup);
        Objects.requireNonNull(holding);
    }

    /** A book known by its ISBN only, waiting for its lookup. */
    public static LibraryBook withIsbn(UUID libraryId, Isbn isbn, UUID addedBy, Instant now) {
        return unknown(
                new LibraryBookId(libraryId, isbn.bookId()),
                BookNumber.of(isbn),
                LookupState.pending(now),
                Holding.owned(addedBy, now));
    }

    /** A book without an ISBN: nothing will be looked up. */
    public static LibraryBook byHand(LibraryBookId id, UUID addedBy, Instant now) {
        return unknown(id, BookNumber.NONE, LookupState.NOT_APPLICABLE, Holding.owned(addedBy, now));
    }

    private static LibraryBook unknown(LibraryBookId id, BookNumber number, LookupState lookup, Holding holding) {
        return new LibraryBook(id, number, SourcedDetails.NONE, lookup, holding, 0);
    }

    public BookDetails details() {
        return fields.details();
    }

    public FieldMarks marks() {
        return fields.marks();
    }

    /** What people decided where the catalogues say something else. */
    public OfferDecisions offers() {
        return fields.offers();
    }

    /** Returns it with a number by which nothing can be looked up. */
    public LibraryBook bearing(PrintedNumber printed) {
        return new LibraryBook(id, new BookNumber(number.isbn(), printed), fields, lookup, holding, version);
    }

    /**
     * Returns it with a field as a person typed it. Once its value has changed, lookups leave the field alone, and the
     * catalogue's value that stood in it is not offered again; what a browser changes unasked, such as line ends, does not
     * count.
     *
     * @param typed of the field's type; null, or an empty text or list, empties the field
     * @throws IllegalArgumentException when it is too long or of another type
     */
    public LibraryBook edited(BookField field, Object typed, Instant now) {
        return with(fields.edited(field, typed, now));
    }

    /** Returns it with another cover, which is the household's own even if it looks the same; null takes the cover away. */
    public LibraryBook withOwnCover(UUID coverId, Instant now) {
        return with(fields.withOwnCover(coverId, now));
    }

    /**
     * Returns it after a lookup that has ended: with the catalogues' values where nothing is known yet, except for what a
     * person emptied. Where they say something else, that is {@linkplain CatalogueOffer offered}.
     */
    public LibraryBook filledFrom(Book edition) {
        return filledMeanwhileFrom(edition).withLookup(LookupState.SYNCED);
    }

    /**
     * Returns it with the other's values in the fields that are empty, except for those that a person emptied, and with the
     * other's copies if it has none.
     */
    public LibraryBook gapsFilledFrom(LibraryBook other) {
        return with(fields.gapsFilledFrom(other.fields))
                .withHolding(holding.copies().isEmpty() ? holding.withCopies(other.holding.copies()) : holding);
    }

    /** Fills what {@link #filledFrom} fills; the state of the lookup does not change. */
    public LibraryBook filledMeanwhileFrom(Book edition) {
        return with(fields.filledFrom(edition));
    }

    /**
     * Returns it with fields replaced by what the catalogues say about them, edited ones too, which are the catalogues' then.
     *
     * @param taken of which the edition says something
     */
    public LibraryBook taking(Set<BookField> taken, Book edition) {
        return with(fields.taking(taken, edition));
    }

    /** Leaves these fields as they are until the catalogues say something else about them than now. */
    public LibraryBook declining(Set<BookField> declined, Book edition) {
        return with(fields.declining(declined, edition));
    }

    /**
     * Returns it as it was before the last {@link #taking} or {@link #declining}; empty when there is nothing to undo: it was
     * edited, or is looked up again, since.
     */
    public Optional<LibraryBook> undone() {
        return fields.undone().map(this::with);
    }

    /**
     * Prepares it for sources that are asked anew, after which the edition may say something else: keeps what it says now,
     * and who said it, and offers again what was declined.
     *
     * @param edition as it is before they are asked
     */
    public LibraryBook beforeAskingAnew(Book edition) {
        LibraryBook known = filledMeanwhileFrom(edition);
        return known.with(known.fields.with(OfferDecisions.NONE));
    }

    /** @throws IllegalStateException when it has no ISBN, so that there is nothing to look up */
    public LibraryBook lookupRequested(Instant now) {
        if (!number.hasIsbn()) {
            throw new IllegalStateException("a book without an ISBN has nothing to look up");
        }
        return withLookup(lookup.requested(now));
    }

    /**
     * Returns it under another ISBN, waiting for its lookup: to be stored in its place. What people entered stays. What a
     * catalogue said of the former edition only goes; title, authors, series and genre stay until the lookup says better.
     */
    public LibraryBook underIsbn(Isbn isbn, Instant now) {
        return new LibraryBook(
                new LibraryBookId(id.libraryId(), isbn.bookId()),
                new BookNumber(isbn, number.printed()),
                fields.ofAnotherEdition(),
                LookupState.pending(now),
                holding,
                0);
    }

    /** Returns it without its ISBN: to be stored in its place. */
    public LibraryBook withoutIsbn(UUID newBookId) {
        return new LibraryBook(
                new LibraryBookId(id.libraryId(), newBookId),
                new BookNumber(null, number.printed()),
                fields.with(OfferDecisions.NONE),
                LookupState.NOT_APPLICABLE,
                holding,
                0);
    }

    /** Returns the same book of another library, to be stored there. */
    public LibraryBook moved(UUID libraryId) {
        return new LibraryBook(
                new LibraryBookId(libraryId, id.bookId()),
                number,
                fields.with(offers().withoutUndo()),
                lookup,
                holding,
                0);
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
                fields.without(lost),
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

    /** The pictures that people chose for it: its cover, and the one that an undo would bring back. */
    public Set<UUID> ownCoverIds() {
        return fields.ownCoverIds();
    }

    /** Returns it with other values, about which the marks say what they said before. */
    public LibraryBook withDetails(BookDetails newDetails) {
        return with(fields.with(newDetails));
    }

    public LibraryBook withLookup(LookupState newLookup) {
        return new LibraryBook(id, number, fields, newLookup, holding, version);
    }

    public LibraryBook withHolding(Holding newHolding) {
        return new LibraryBook(id, number, fields, lookup, newHolding, version);
    }

    public LibraryBook withVersion(long newVersion) {
        return new LibraryBook(id, number, fields, lookup, holding, newVersion);
    }

    private LibraryBook with(SourcedDetails changed) {
        return new LibraryBook(id, number, changed, lookup, holding, version);
    }
}
