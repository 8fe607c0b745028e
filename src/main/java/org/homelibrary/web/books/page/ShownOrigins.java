package org.homelibrary.web.books.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.MetadataField;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.FieldMark;
import org.homelibrary.model.library.book.FieldMarks;
import org.homelibrary.model.library.book.LibraryBook;

/** Who said what the page of a book shows. */
final class ShownOrigins {

    private ShownOrigins() {}

    /** Returns a row for each field of which anybody knows it; none when no catalogue said anything. */
    static List<OriginRow> of(LibraryBook book, Optional<Book> edition) {
        FieldMarks marks = book.marks();
        List<OriginRow> rows = new ArrayList<>();
        for (BookField field : BookField.values()) {
            if (field.source().isEmpty()) {
                continue;
            }
            MetadataField shown = field.source().get();
            if (marks.isEdited(field)) {
                rows.add(OriginRow.ofPerson(shown));
            } else if (book.details().has(field)) {
                marks.catalogue(field)
                        .filter(mark -> mark.at() != null)
                        .ifPresent(mark -> rows.add(OriginRow.of(shown, mark)));
            }
            if (field == BookField.TITLE) {
                subtitle(book, edition).ifPresent(rows::add);
            }
        }
        return rows.stream().allMatch(row -> row.source() == null) ? List.of() : rows;
    }

    /** The subtitle is in the title, and another catalogue may have said it. */
    private static Optional<OriginRow> subtitle(LibraryBook book, Optional<Book> edition) {
        BookDetails details = book.details();
        return edition.filter(known -> details.title() != null
                        && details.title().equals(BookField.TITLE.in(known))
                        && !book.marks().isEdited(BookField.TITLE))
                .flatMap(known -> known.getOrigins().of(MetadataField.SUBTITLE))
                .map(origin -> OriginRow.of(MetadataField.SUBTITLE, FieldMark.of(origin)));
    }
}
