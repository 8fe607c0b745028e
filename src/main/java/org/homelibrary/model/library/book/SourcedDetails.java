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

/**
 * The fields of a household's book: their values, where each came from, and what people decided where the catalogues say
 * something else. The three change together.
 *
 * @param marks where the values came from
 */
public record SourcedDetails(BookDetails details, FieldMarks marks, OfferDecisions offers) {

    public static final SourcedDetails NONE =
            new SourcedDetails(BookDetails.NONE, FieldMarks.NONE, OfferDecisions.NONE);

    public SourcedDetails {
        Objects.requireNonNull(details);
        Objects.requireNonNull(marks);
        Objects.requireNonNull(offers);
    }

    SourcedDetails edited(BookField field, Object typed, Instant now) {
        Object value = field.checked(typed);
        Object before = details.get(field);
        if (field.isSame(before, value)) {
            return this;
        }
        boolean isCatalogues =
                before != null && field.source().isPresent() && !marks.isEdited(field) && !marks.isProvisional(field);
        return new SourcedDetails(
                details.with(field, value),
                marks.edited(field, now),
                isCatalogues ? offers.replaced(field, before) : offers.withoutUndo());
    }

    SourcedDetails withOwnCover(UUID coverId, Instant now) {
        SourcedDetails changed = edited(BookField.COVER, coverId, now);
        return new SourcedDetails(changed.details, changed.marks.edited(BookField.COVER, now), changed.offers);
    }

    SourcedDetails gapsFilledFrom(SourcedDetails other) {
        BookDetails filled = details;
        FieldMarks origins = marks;
        for (BookField field : BookField.values()) {
            if (other.details.has(field) && !details.has(field) && !marks.isEdited(field)) {
                filled = filled.with(field, other.details.get(field));
                origins = origins.with(field, other.marks.of(field).orElse(null));
            }
        }
        return new SourcedDetails(filled, origins, offers);
    }

    SourcedDetails filledFrom(Book edition) {
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
        return new SourcedDetails(filled, origins, offers);
    }

    private static FieldMark mark(BookField field, Book edition) {
        return CatalogueOffer.origin(field, edition).map(FieldMark::of).orElse(null);
    }

    SourcedDetails taking(Set<BookField> fields, Book edition) {
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
        return new SourcedDetails(taken, origins, offers.taking(before));
    }

    SourcedDetails declining(Set<BookField> fields, Book edition) {
        Map<BookField, Object> values = new EnumMap<>(BookField.class);
        fields.forEach(field -> values.put(field, field.in(edition)));
        return new SourcedDetails(details, marks, offers.declining(values));
    }

    Optional<SourcedDetails> undone() {
        return offers.former().map(former -> {
            BookDetails values = details;
            FieldMarks origins = marks;
            for (Map.Entry<BookField, FormerFields.Former> field :
                    former.fields().entrySet()) {
                values = values.with(field.getKey(), field.getValue().value());
                origins = origins.with(field.getKey(), field.getValue().mark());
            }
            return new SourcedDetails(values, origins, offers.undone());
        });
    }

    /** What stays true of a book whose ISBN becomes another: until a catalogue says better, if it was a catalogue's. */
    SourcedDetails ofAnotherEdition() {
        BookDetails kept = details.without(field -> field.isOfOneEdition() && !marks.isEdited(field));
        FieldMarks keptMarks = FieldMarks.NONE;
        for (BookField field : kept.values().keySet()) {
            keptMarks = keptMarks.with(
                    field, marks.isEdited(field) ? marks.of(field).get() : FieldMark.PROVISIONAL);
        }
        return new SourcedDetails(kept, keptMarks, OfferDecisions.NONE);
    }

    SourcedDetails without(Predicate<BookField> lost) {
        return new SourcedDetails(details.without(lost), marks.without(lost), OfferDecisions.NONE);
    }

    /** Returns other values, about which the marks say what they said before. */
    public SourcedDetails with(BookDetails newDetails) {
        return new SourcedDetails(newDetails, marks, offers);
    }

    SourcedDetails with(OfferDecisions newOffers) {
        return new SourcedDetails(details, marks, newOffers);
    }

    Set<UUID> ownCoverIds() {
        Set<UUID> covers = new HashSet<>(offers.ownCover());
        if (details.coverId() != null && marks.isEdited(BookField.COVER)) {
            covers.add(details.coverId());
        }
        return covers;
    }
}
