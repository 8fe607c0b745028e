package org.homelibrary.web.view;

import java.time.Instant;
import org.homelibrary.model.MetadataField;
import org.homelibrary.model.Origin;

/**
 * Who said one of the things that a book's page shows.
 *
 * @param source by its own name; null for the reader
 * @param at null for the reader
 */
public record OriginRow(MetadataField field, String source, Instant at) {

    static OriginRow ofReader(MetadataField field) {
        return new OriginRow(field, null, null);
    }

    static OriginRow of(MetadataField field, Origin origin) {
        return new OriginRow(field, origin.source().displayName(), origin.at());
    }
}
