package org.homelibrary.model.library.book;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What people decided where the catalogues say something else than the book: which values they declined, and what an undo
 * of the last decision would bring back.
 */
public final class OfferDecisions {

    public static final OfferDecisions NONE = new OfferDecisions(DeclinedValues.NONE, null);

    private final DeclinedValues declined;
    private final FormerFields former;

    private OfferDecisions(DeclinedValues declined, FormerFields former) {
        this.declined = declined;
        this.former = former;
    }

    /** Reads {@link #declinedText} and {@link #formerText}; null is none. */
    public static OfferDecisions parse(String declinedText, String formerText) {
        return new OfferDecisions(
                DeclinedValues.parse(declinedText), formerText == null ? null : FormerFields.parse(formerText));
    }

    /** Returns the form in which stores keep what was declined, or null when nothing was. */
    public String declinedText() {
        return declined.isEmpty() ? null : declined.text();
    }

    /** Returns the form in which stores keep what an undo would bring back, or null when there is nothing to undo. */
    public String formerText() {
        return former == null ? null : former.text();
    }

    boolean isDeclined(BookField field, Object value) {
        return declined.contains(field, value);
    }

    /** A person replaced this value of a catalogue. There is nothing to undo any more. */
    OfferDecisions replaced(BookField field, Object value) {
        return new OfferDecisions(declined.with(field, value), null);
    }

    OfferDecisions withoutUndo() {
        return former == null ? this : new OfferDecisions(declined, null);
    }

    /** @param before the fields that are taken, as they were */
    OfferDecisions taking(Map<BookField, FormerFields.Former> before) {
        DeclinedValues rest = declined;
        for (BookField field : before.keySet()) {
            rest = rest.without(field);
        }
        return new OfferDecisions(rest, new FormerFields(declined, before));
    }

    OfferDecisions declining(Map<BookField, Object> values) {
        DeclinedValues more = declined;
        for (Map.Entry<BookField, Object> value : values.entrySet()) {
            more = more.with(value.getKey(), value.getValue());
        }
        return new OfferDecisions(more, new FormerFields(declined, Map.of()));
    }

    Optional<FormerFields> former() {
        return Optional.ofNullable(former);
    }

    OfferDecisions undone() {
        return new OfferDecisions(former.declined(), null);
    }

    /** The household's own cover that an undo would bring back. */
    Set<UUID> ownCover() {
        return former().flatMap(FormerFields::ownCover).map(Set::of).orElse(Set.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfferDecisions that
                && declined.equals(that.declined)
                && Objects.equals(former, that.former);
    }

    @Override
    public int hashCode() {
        return Objects.hash(declined, former);
    }

    @Override
    public String toString() {
        return "OfferDecisions[" + declinedText() + "; " + formerText() + "]";
    }
}
