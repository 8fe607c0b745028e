package org.homelibrary.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.Book;
import org.homelibrary.model.BookFacts;
import org.homelibrary.model.BookField;
import org.homelibrary.model.EditionFacts;
import org.homelibrary.model.MetadataField;
import org.homelibrary.model.Origin;
import org.homelibrary.model.Origins;
import org.homelibrary.model.UserBook;

/**
 * What the page of a book shows: what the reader's book says; and where it says nothing that a reader could edit, what its
 * edition says.
 */
final class ShownFacts {

    private final BookFacts own;
    private final EditionFacts edition;

    ShownFacts(UserBook book, Optional<Book> edition) {
        this.own = book.facts();
        this.edition = edition.map(EditionFacts::of).orElse(new EditionFacts(Map.of(), Origins.UNKNOWN));
    }

    /** Returns null when nobody said anything. */
    Object value(MetadataField field) {
        Object value = own.value(field);
        return value == null && BookField.of(field).isEmpty() ? edition.value(field) : value;
    }

    /** Who said what, as far as anybody knows; none when no catalogue said anything. */
    List<OriginRow> origins() {
        List<OriginRow> rows = new ArrayList<>();
        for (MetadataField field : MetadataField.values()) {
            MetadataField shown = field == MetadataField.SUBTITLE ? MetadataField.TITLE : field;
            if (!own.isEdited(shown)) {
                origin(field, shown).ifPresent(origin -> rows.add(OriginRow.of(field, origin)));
            } else if (shown == field) {
                rows.add(OriginRow.ofReader(field));
            }
        }
        return rows.stream().allMatch(row -> row.source() == null) ? List.of() : rows;
    }

    /** @param shown the field that it is shown in: a subtitle is in the title */
    private Optional<Origin> origin(MetadataField field, MetadataField shown) {
        Object value = value(shown);
        if (value == null) {
            return Optional.empty();
        }
        Optional<Origin> noted = shown == field ? own.origin(field) : Optional.empty();
        return noted.or(() -> value.equals(edition.value(shown)) ? edition.origin(field) : Optional.empty());
    }
}
