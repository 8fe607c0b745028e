package org.homelibrary.web.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.Book;
import org.homelibrary.model.BookField;
import org.homelibrary.model.MetadataField;
import org.homelibrary.model.Origin;
import org.homelibrary.model.UserBook;

/**
 * Who said one of the things that a book's page shows.
 *
 * @param source by its own name; null for the reader
 * @param at null for the reader
 */
public record OriginRow(MetadataField field, String source, Instant at) {

    private static final Map<MetadataField, BookField> EDITABLE = Map.of(
            MetadataField.TITLE, BookField.TITLE,
            MetadataField.AUTHORS, BookField.AUTHOR,
            MetadataField.CATEGORIES, BookField.GENRE,
            MetadataField.DESCRIPTION, BookField.DESCRIPTION,
            MetadataField.COVER, BookField.COVER);

    /** What the reader typed is the reader's; of the rest, what the edition keeps account of. */
    static List<OriginRow> of(UserBook book, Book edition) {
        List<OriginRow> rows = new ArrayList<>();
        for (MetadataField field : MetadataField.values()) {
            Optional<Origin> origin = edition.getOrigins().of(field);
            if (EDITABLE.containsKey(field) && book.isEdited(EDITABLE.get(field))) {
                rows.add(new OriginRow(field, null, null));
            } else if (origin.isPresent()) {
                rows.add(new OriginRow(
                        field, origin.get().source().displayName(), origin.get().at()));
            }
        }
        return rows.stream().allMatch(row -> row.source == null) ? List.of() : rows;
    }
}
