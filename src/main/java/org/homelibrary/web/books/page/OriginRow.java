package org.homelibrary.web.books.page;

import java.time.Instant;
import org.homelibrary.model.edition.MetadataField;
import org.homelibrary.model.library.book.FieldMark;

/**
 * Who said one of the things that a book's page shows.
 *
 * @param source by its own name; null for a person
 * @param at null for a person
 */
public record OriginRow(MetadataField field, String source, Instant at) {

    static OriginRow ofPerson(MetadataField field) {
        return new OriginRow(field, null, null);
    }

    /** @param mark of a catalogue */
    static OriginRow of(MetadataField field, FieldMark mark) {
        return new OriginRow(field, mark.source().displayName(), mark.at());
    }
}
