package org.homelibrary.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where the catalogues say something else than a reader's book, and the reader has not decided about it. */
public record CatalogueOffer(List<Difference> differences) {

    public static final CatalogueOffer NONE = new CatalogueOffer(List.of());

    /**
     * One field.
     *
     * @param own what the reader's book says, or null
     * @param ownOrigin which catalogue said that; null when it is the reader's, or nobody knows
     * @param isEdited whether it is the reader's
     * @param word what the catalogues say
     * @param origin which of them; null when nobody knows
     */
    public record Difference(
            MetadataField field, Object own, Origin ownOrigin, boolean isEdited, Object word, Origin origin) {

        /** Whether most readers would take it: a gap, or the newer word of the same catalogue. */
        public boolean isSuggested() {
            return !isEdited
                    && (own == null || ownOrigin != null && origin != null && ownOrigin.source() == origin.source());
        }
    }

    public CatalogueOffer {
        differences = List.copyOf(differences);
    }

    /** There is none while the book waits for a lookup, and an empty field that the next lookup fills is none. */
    public static CatalogueOffer of(UserBook book, Book edition) {
        if (book.getSyncStatus() == SyncStatus.PENDING) {
            return NONE;
        }
        BookFacts facts = book.facts();
        EditionFacts words = EditionFacts.of(edition);
        DeclinedWords declined = facts.marks().declined();
        List<Difference> differences = new ArrayList<>();
        words.values().forEach((field, word) -> {
            Object own = facts.value(field);
            boolean isFilledUnasked =
                    own == null && !facts.isEdited(field) && (book.getNextLookupAt() != null || isOfEditions(field));
            if (!FactText.isSame(own, word) && !isFilledUnasked && !declined.contains(field, word)) {
                differences.add(new Difference(
                        field,
                        own,
                        facts.origin(field).orElse(null),
                        facts.isEdited(field),
                        word,
                        words.origin(field).orElse(null)));
            }
        });
        return new CatalogueOffer(differences);
    }

    /** A reader's book that says nothing about such a field shows what its edition says. */
    private static boolean isOfEditions(MetadataField field) {
        return BookField.of(field).isEmpty();
    }

    /** The fields that it is about. */
    public Set<MetadataField> fields() {
        Set<MetadataField> fields = EnumSet.noneOf(MetadataField.class);
        differences.forEach(difference -> fields.add(difference.field()));
        return fields;
    }
}
