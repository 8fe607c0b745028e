package org.homelibrary.model.library.book;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
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
 * @param offers what people decided where the catalogues say something else
 */
public record LibraryBook(
        LibraryBookId id,
        BookNumber number,
        BookDetails details,
        FieldMarks marks,
        OfferDecisions offers,
        LookupState lookup,
        Holding holding,
        long version) {

    public LibraryBook {
        Objects.requireNonNull(id);
        Objects.requireNonNull(number);
        Objects.requireNonNull(details);
        Objects.requireNonNull(marks);
        Objects.requireNonNull(offers);
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
        return new LibraryBook(id, number, BookDetails.NONE, FieldMarks.NONE, OfferDecisions.NONE, lookup, holding, 0);
    }

    /** Returns it with a number by which nothing can be looked up. */
    public LibraryBook bearing(PrintedNumber printed) {
        return new LibraryBook(
                id, new BookNumber(number.isbn(), printed), details, marks, offers, lookup, holding, version);
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
        Object value = field.checked(typed);
        Object before = details.get(field);
        if (field.isSame(before, value)) {
            return this;
        }
        boolean isCatalogues =
                before != null && field.source().isPresent() && !marks.isEdited(field) && !marks.isProvisional(field);
        return withFields(
                details.with(field, value),
                marks.edited(field, now),
                isCatalogues ? offers.replaced(field, before) : offers.withoutUndo());
    }

    /** Returns it with another cover, which is the household's own even if it looks the same; null takes the cover away. */
    public LibraryBook withOwnCover(UUID coverId, Instant now) {
        LibraryBook changed = edited(BookField.COVER, coverId, now);
        return changed.withFields(changed.details, changed.marks.edited(BookField.COVER, now), changed.offers);
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
        BookDetails filled = details;
        FieldMarks origins = marks;
        for (BookField field : BookField.values()) {
            if (other.details.has(field) && !details.has(field) && !marks.isEdited(field)) {
                filled = filled.with(field, other.details.get(field));
                origins = origins.with(field, other.marks.of(field).orElse(null));
            }
        }
        return withFields(filled, origins, offers)
                .withHolding(holding.copies().isEmpty() ? holding.withCopies(other.holding.copies()) : holding);
    }

    /** Fills what {@link #filledFrom} fills; the state of the lookup does not change. */
    public LibraryBook filledMeanwhileFrom(Book edition) {
        BookDetails filled = details;
        FieldMarks origins = marks;
        for (BookField field : BookField.values()) {
            Object said = field.in(edition);
            if (said == null || marks.isEdited(field)) {
                continue;
            }
            boolean isUnmarked = marks.of(field).isEmpty();
            if (!details.has(field) || marks.isProvisional(field)) {
                filled = filled.with(field, said);
                origins = origins.with(field, mark(field, edition));
            } else if (isUnmarked && field.isSame(details.get(field), said)) {
                origins = origins.with(field, mark(field, edition));
            }
        }
        return withFields(filled, origins, offers);
    }

    private static FieldMark mark(BookField field, Book edition) {
        return CatalogueOffer.origin(field, edition).map(FieldMark::of).orElse(null);
    }

    /**
     * Returns it with fields replaced by what the catalogues say about them, edited ones too, which are the catalogues' then.
     *
     * @param fields of which the edition says something
     */
    public LibraryBook taking(Set<BookField> fields, Book edition) {
        Map<BookField, FormerFields.Former> before = new EnumMap<>(BookField.class);
        BookDetails taken = details;
        FieldMarks origins = marks;
        for (BookField field : fields) {
            before.put(
                    field,
                    new FormerFields.Former(details.get(field), marks.of(field).orElse(null)));
            taken = taken.with(field, field.in(edition));
            origins = origins.with(field, mark(field, edition));
        }
        return withFields(taken, origins, offers.taking(before));
    }

    /** Leaves these fields as they are until the catalogues say something else about them than now. */
    public LibraryBook declining(Set<BookField> fields, Book edition) {
        Map<BookField, Object> values = new EnumMap<>(BookField.class);
        fields.forEach(field -> values.put(field, field.in(edition)));
        return withFields(details, marks, offers.declining(values));
    }

    /**
     * Returns it as it was before the last {@link #taking} or {@link #declining}; empty when there is nothing to undo: it was
     * edited, or is looked up again, since.
     */
    public Optional<LibraryBook> undone() {
        return offers.former().map(former -> {
            BookDetails values = details;
            FieldMarks origins = marks;
            for (Map.Entry<BookField, FormerFields.Former> field :
                    former.fields().entrySet()) {
                values = values.with(field.getKey(), field.getValue().value());
                origins = origins.with(field.getKey(), field.getValue().mark());
            }
            return withFields(values, origins, offers.undone());
        });
    }

    /**
     * Prepares it for sources that are asked anew, after which the edition may say something else: keeps what it says now,
     * and who said it, and offers again what was declined.
     *
     * @param edition as it is before they are asked
     */
    public LibraryBook beforeAskingAnew(Book edition) {
        LibraryBook known = filledMeanwhileFrom(edition);
        return known.withFields(known.details, known.marks, OfferDecisions.NONE);
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
        BookDetails kept = details.without(field -> field.isOfOneEdition() && !marks.isEdited(field));
        FieldMarks keptMarks = FieldMarks.NONE;
        for (BookField field : kept.values().keySet()) {
            keptMarks = keptMarks.with(
                    field, marks.isEdited(field) ? marks.of(field).get() : FieldMark.PROVISIONAL);
        }
        return new LibraryBook(
                new LibraryBookId(id.libraryId(), isbn.bookId()),
                new BookNumber(isbn, number.printed()),
                kept,
                keptMarks,
                OfferDecisions.NONE,
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
                OfferDecisions.NONE,
                LookupState.NOT_APPLICABLE,
                holding,
                0);
    }

    /** Returns the same book of another library, to be stored there. */
    public LibraryBook moved(UUID libraryId) {
        return new LibraryBook(
                new LibraryBookId(libraryId, id.bookId()),
                number,
                details,
                marks,
                offers.withoutUndo(),
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
                details.without(lost),
                marks.without(lost),
                OfferDecisions.NONE,
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
        Set<UUID> covers = new HashSet<>(offers.ownCover());
        if (details.coverId() != null && marks.isEdited(BookField.COVER)) {
            covers.add(details.coverId());
        }
        return covers;
    }

    /** Returns it with other values, about which the marks say what they said before. */
    public LibraryBook withDetails(BookDetails newDetails) {
        return withFields(newDetails, marks, offers);
    }

    public LibraryBook withLookup(LookupState newLookup) {
        return new LibraryBook(id, number, details, marks, offers, newLookup, holding, version);
    }

    public LibraryBook withHolding(Holding newHolding) {
        return new LibraryBook(id, number, details, marks, offers, lookup, newHolding, version);
    }

    public LibraryBook withVersion(long newVersion) {
        return new LibraryBook(id, number, details, marks, offers, lookup, holding, newVersion);
    }

    private LibraryBook withFields(BookDetails newDetails, FieldMarks newMarks, OfferDecisions newOffers) {
        return new LibraryBook(id, number, newDetails, newMarks, newOffers, lookup, holding, version);
    }
}
