package org.homelibrary.web.view;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homelibrary.model.AuthorLine;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.Rating;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.reading.ReaderBook;

/**
 * The fields of a book as they stand in a form: what the user typed, right or wrong. Never null.
 *
 * @param author all names in one line, see {@link AuthorLine#parse}
 * @param status as on the wire: {@code to-read}, {@link StatusName#NONE}
 * @param rating as on the wire: {@code 4.5}, empty for none
 */
public record BookFields(
        String isbn,
        String title,
        String author,
        String genre,
        String coverImageUrl,
        String description,
        String status,
        String rating) {

    public static final BookFields EMPTY = new BookFields("", "", "", "", "", "", "", "");

    public BookFields {
        isbn = Objects.requireNonNullElse(isbn, "");
        title = Objects.requireNonNullElse(title, "");
        author = Objects.requireNonNullElse(author, "");
        genre = Objects.requireNonNullElse(genre, "");
        coverImageUrl = Objects.requireNonNullElse(coverImageUrl, "");
        description = Objects.requireNonNullElse(description, "");
        status = status == null || status.isEmpty() ? ReadingStatus.TO_READ.wire() : status;
        rating = Objects.requireNonNullElse(rating, "");
    }

    /** The fields as a form sent them, by their names on the wire. */
    public static BookFields typed(KeptForm form) {
        Map<String, String> fields = form.fields();
        return new BookFields(
                fields.get("isbn"),
                fields.get("title"),
                AuthorLine.typed(form.values().getOrDefault("author", List.of())),
                fields.get("genre"),
                fields.get("cover_image_url"),
                fields.get("description"),
                fields.get("status"),
                fields.get("rating"));
    }

    /** The fields as they are stored. The address of the cover stays empty: a cover has none once it is ours. */
    public static BookFields of(ReaderBook book) {
        Isbn isbn = book.book().number().isbn();
        BookDetails details = book.book().details();
        return new BookFields(
                isbn == null ? "" : isbn.value(),
                details.title(),
                AuthorLine.typed(details.authors()),
                details.genre(),
                "",
                details.description(),
                StatusName.of(book.status()),
                book.rating() == null ? "" : book.rating().wire());
    }

    /**
     * Returns these fields with the stored texts in place of those that are empty: a form that was opened before its
     * book was looked up must not empty what has been found since.
     */
    public BookFields orWhereEmpty(BookFields stored) {
        return new BookFields(
                isbn,
                title.isBlank() ? stored.title : title,
                author.isBlank() ? stored.author : author,
                genre.isBlank() ? stored.genre : genre,
                coverImageUrl,
                description.isBlank() ? stored.description : description,
                status,
                rating);
    }

    /** Number of half stars, 0 for none or for a text that is no rating. */
    public int halves() {
        return Rating.parse(rating).map(Rating::halves).orElse(0);
    }

    /** Whether something but the ISBN is filled in. */
    public boolean byHand() {
        return !title.isBlank()
                || !author.isBlank()
                || !genre.isBlank()
                || !description.isBlank()
                || !coverImageUrl.isBlank()
                || !rating.isBlank()
                || !status.equals(ReadingStatus.TO_READ.wire());
    }
}
