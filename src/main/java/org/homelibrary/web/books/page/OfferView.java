package org.homelibrary.web.books.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.edition.AuthorLine;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.Origin;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.CatalogueOffer;
import org.homelibrary.model.library.book.CatalogueOffer.Difference;
import org.homelibrary.model.library.book.FieldMark;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.web.render.Texts;
import org.homelibrary.web.view.BookCard;

/**
 * Fragment {@code books/offer}: where the catalogues say something else than the household's book, field by field, to pick.
 *
 * @param version of the household's book, sent back with what was picked
 * @param edition version of the edition, sent back as well
 */
public record OfferView(String path, long version, long edition, List<Row> rows) {

    /** One field, with its name on the wire and a tick where most readers would take the catalogue's word. */
    public record Row(BookField field, Side own, Side word, boolean ticked) {

        public String wire() {
            return OfferView.wire(field);
        }

        /** The catalogues' name for it, by which texts call it. */
        public String sourceName() {
            return OfferView.sourceName(field);
        }

        public boolean isCover() {
            return field == BookField.COVER;
        }
    }

    /** @return the field of which a form sends the name, which is the catalogues' or ours; empty when it is none of theirs */
    public static Optional<BookField> fieldOfWire(String name) {
        return Arrays.stream(BookField.values())
                .filter(field -> field.source().isPresent())
                .filter(field -> Stream.of(wire(field), field.name().toLowerCase(Locale.ROOT))
                        .anyMatch(name::equals))
                .findFirst();
    }

    private static String wire(BookField field) {
        return sourceName(field).toLowerCase(Locale.ROOT);
    }

    private static String sourceName(BookField field) {
        return field.source().orElseThrow().name();
    }

    /**
     * What one side says.
     *
     * @param value or null
     * @param origin the catalogue that said it; null when nobody knows
     * @param isReaders whether a person typed or chose it
     */
    public record Side(Object value, Origin origin, boolean isReaders) {

        /** Returns the address of the picture that it is. */
        public String coverUrl() {
            return value instanceof UUID cover ? "/covers/" + cover : null;
        }

        public String text(Texts texts, BookField field) {
            if (value instanceof Series series) {
                return BookCard.seriesText(series, texts);
            }
            if (value instanceof Integer number) {
                return texts.text("list.number", number);
            }
            if (value instanceof List<?> names) {
                return AuthorLine.whole(names.stream().map(String.class::cast).toList());
            }
            return field == BookField.LANGUAGE && value != null
                    ? ShowBookView.languageName((String) value, texts.locale())
                    : (String) value;
        }
    }

    /** Returns the offer of a book, if there is one. */
    static Optional<OfferView> of(LibraryBook book, Book edition) {
        List<Row> rows = CatalogueOffer.of(book, edition).differences().stream()
                .map(OfferView::row)
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new OfferView("/books/" + book.id().bookId(), book.version(), edition.getVersion(), rows));
    }

    private static Row row(Difference difference) {
        return new Row(
                difference.field(),
                new Side(difference.own(), origin(difference.ownOrigin()), difference.isEdited()),
                new Side(difference.value(), difference.origin(), false),
                difference.isSuggested());
    }

    private static Origin origin(FieldMark mark) {
        return mark == null || mark.at() == null ? null : new Origin(mark.source(), mark.at());
    }
}
