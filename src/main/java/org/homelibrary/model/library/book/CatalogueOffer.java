package org.homelibrary.model.library.book;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.Origin;
import org.homelibrary.model.lookup.SyncStatus;

/** Where the catalogues say something else than a household's book, and nobody has decided about it. */
public record CatalogueOffer(List<Difference> differences) {

    public static final CatalogueOffer NONE = new CatalogueOffer(List.of());

    /**
     * One field.
     *
     * @param own what the book says, or null
     * @param ownOrigin which catalogue said that; null when it is a person's, or nobody knows
     * @param isEdited whether it is a person's
     * @param value what the catalogues say
     * @param origin which of them; null when nobody knows
     */
    public record Difference(
            BookField field, Object own, FieldMark ownOrigin, boolean isEdited, Object value, Origin origin) {

        /** Whether most readers would take it: a gap, or the newer value of the same catalogue. */
        public boolean isSuggested() {
            return !isEdited
                    && (own == null || ownOrigin != null && origin != null && ownOrigin.source() == origin.source());
        }
    }

    public CatalogueOffer {
        differences = List.copyOf(differences);
    }

    /** There is none while the book waits for a lookup, and an empty field that the next lookup fills is none. */
    public static CatalogueOffer of(LibraryBook book, Book edition) {
        if (book.lookup().status() == SyncStatus.PENDING) {
            return NONE;
        }
        List<Difference> differences = new ArrayList<>();
        for (BookField field : BookField.values()) {
            Object value = field.in(edition);
            if (value == null) {
                continue;
            }
            Object own = book.details().get(field);
            boolean isEdited = book.marks().isEdited(field);
            boolean isFilledUnasked = own == null && !isEdited && book.lookup().nextAt() != null;
            if (!field.isSame(own, value) && !isFilledUnasked && !book.offers().isDeclined(field, value)) {
                differences.add(new Difference(
                        field,
                        own,
                        book.marks().catalogue(field).orElse(null),
                        isEdited,
                        value,
                        origin(field, edition).orElse(null)));
            }
        }
        return new CatalogueOffer(differences);
    }

    static Optional<Origin> origin(BookField field, Book edition) {
        return field.source().flatMap(source -> edition.getOrigins().of(source));
    }

    /** The fields that it is about. */
    public Set<BookField> fields() {
        Set<BookField> fields = EnumSet.noneOf(BookField.class);
        differences.forEach(difference -> fields.add(difference.field()));
        return fields;
    }
}
