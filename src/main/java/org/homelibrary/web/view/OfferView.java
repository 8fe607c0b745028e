package org.homelibrary.web.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.Book;
import org.homelibrary.model.CatalogueOffer;
import org.homelibrary.model.CatalogueOffer.Difference;
import org.homelibrary.model.MetadataField;
import org.homelibrary.model.Origin;
import org.homelibrary.model.Series;
import org.homelibrary.model.UserBook;

/**
 * Fragment {@code books/offer}: where the catalogues say something else than the reader's book, field by field, to pick.
 *
 * @param version of the reader's book, sent back with what was picked
 * @param edition version of the edition, sent back as well
 */
public record OfferView(String path, long version, long edition, List<Row> rows) {

    /** One field, with its name on the wire and a tick where most readers would take the catalogue's word. */
    public record Row(MetadataField field, Side own, Side word, boolean ticked) {

        public String wire() {
            return field.name().toLowerCase(Locale.ROOT);
        }

        public boolean isCover() {
            return field == MetadataField.COVER;
        }
    }

    /**
     * What one side says.
     *
     * @param value or null
     * @param origin the catalogue that said it; null when nobody knows
     * @param isReaders whether the reader typed or chose it
     */
    public record Side(Object value, Origin origin, boolean isReaders) {

        /** Returns the address of the picture that it is. */
        public String coverUrl() {
            return value instanceof UUID cover ? "/covers/" + cover : null;
        }

        public String text(Texts texts, MetadataField field) {
            if (value instanceof Series series) {
                return ShowBookView.text(series, texts);
            }
            if (value instanceof Integer number) {
                return texts.text("list.number", number);
            }
            return field == MetadataField.LANGUAGE && value != null
                    ? ShowBookView.languageName((String) value, texts.locale())
                    : (String) value;
        }
    }

    /** Returns the offer of a book, if there is one. */
    static Optional<OfferView> of(UserBook book, Book edition) {
        List<Row> rows = CatalogueOffer.of(book, edition).differences().stream()
                .map(OfferView::row)
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new OfferView("/books/" + book.getBookId(), book.getVersion(), edition.getVersion(), rows));
    }

    private static Row row(Difference difference) {
        return new Row(
                difference.field(),
                new Side(difference.own(), difference.ownOrigin(), difference.isEdited()),
                new Side(difference.word(), difference.origin(), false),
                difference.isSuggested());
    }
}
