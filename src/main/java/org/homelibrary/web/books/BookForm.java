package org.homelibrary.web.books;

import jakarta.ws.rs.FormParam;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.Rating;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.UserBook;
import org.homelibrary.model.text.CleanText;
import org.homelibrary.service.BookDetails;
import org.homelibrary.web.view.BookFields;
import org.homelibrary.web.view.Texts;

/** The fields of a book as a form sends them, and whether they make sense. */
public class BookForm {

    private static final int MAX_ADDRESS_LENGTH = 2000;

    @FormParam("isbn")
    private String isbn;

    @FormParam("printed")
    private String printed;

    @FormParam("title")
    private String title;

    @FormParam("author")
    private String author;

    @FormParam("genre")
    private String genre;

    @FormParam("cover_image_url")
    private String coverImageUrl;

    @FormParam("candidate_cover")
    private String candidateCover;

    @FormParam("description")
    private String description;

    @FormParam("status")
    private String status;

    @FormParam("rating")
    private String rating;

    @FormParam("version")
    private String version;

    @FormParam("opened")
    private String opened;

    @FormParam("copy")
    private String copy;

    @FormParam("by_hand")
    private String byHand;

    @FormParam("find")
    private String find;

    /** Reads the fields of a form that was sent in parts, where JAX-RS finds none. */
    static BookForm of(UnaryOperator<String> fields) {
        BookForm form = new BookForm();
        form.isbn = fields.apply("isbn");
        form.title = fields.apply("title");
        form.author = fields.apply("author");
        form.genre = fields.apply("genre");
        form.coverImageUrl = fields.apply("cover_image_url");
        form.description = fields.apply("description");
        form.status = fields.apply("status");
        form.rating = fields.apply("rating");
        form.version = fields.apply("version");
        return form;
    }

    /** What is wrong, by field, in the order of the fields; empty when nothing is. */
    Map<String, String> check(Texts texts) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (hasIsbn() && isbn().isEmpty()) {
            errors.put("isbn", isbnField().error(texts));
        }
        checkText(errors, texts, "title", text(title), UserBook.MAX_TITLE_LENGTH);
        checkText(errors, texts, "author", text(author), UserBook.MAX_AUTHOR_LENGTH);
        checkText(errors, texts, "genre", text(genre), UserBook.MAX_GENRE_LENGTH);
        checkText(errors, texts, "cover_image_url", text(coverImageUrl), MAX_ADDRESS_LENGTH);
        checkText(errors, texts, "description", CleanText.lines(description), UserBook.MAX_DESCRIPTION_LENGTH);
        if (!text(status).isEmpty() && ReadingStatus.ofWire(text(status)).isEmpty()) {
            errors.put("status", texts.text("bookError.status"));
        }
        if (isRated() && Rating.parse(text(rating)).isEmpty()) {
            errors.put("rating", texts.text("bookError.rating"));
        }
        return errors;
    }

    private static void checkText(Map<String, String> errors, Texts texts, String field, String text, int longest) {
        if (text.length() > longest) {
            errors.put(field, texts.text("bookError.tooLong", longest, text.length()));
        }
    }

    /** To be asked only when {@link #check} found nothing wrong. */
    BookDetails details(byte[] coverJpeg) {
        return new BookDetails(
                text(title),
                text(author),
                text(genre),
                CleanText.lines(description),
                ReadingStatus.ofWire(text(status)).orElse(ReadingStatus.TO_READ),
                Rating.parse(text(rating)).orElse(null),
                coverJpeg);
    }

    BookFields fields() {
        return new BookFields(
                keepsMisprint() ? printed : isbn, title, author, genre, coverImageUrl, description, status, rating);
    }

    Optional<Isbn> isbn() {
        return isbnField().isbn();
    }

    IsbnField isbnField() {
        return IsbnField.of(keepsMisprint() ? printed : isbn);
    }

    /** Whether the number is to be kept as it is printed, although it is no valid ISBN. */
    boolean keepsMisprint() {
        return text(isbn).isEmpty() && !text(printed).isEmpty();
    }

    /** Whether it was sent with another ISBN than the book has, or with none any more. */
    boolean changesIsbn(UserBook book) {
        return isbn != null && !isbn().equals(book.getIsbn());
    }

    boolean hasIsbn() {
        return !text(isbn).isEmpty() || keepsMisprint();
    }

    /** Whether the part of the form for a book without ISBN was open. */
    boolean isByHand() {
        return "yes".equals(byHand) || fields().byHand();
    }

    /**
     * The words that were typed where an ISBN, a title or an author may be, when that is all that was typed and they are
     * no number.
     */
    Optional<String> wordsToFind() {
        return "yes".equals(find) && !fields().byHand() && isbnField().isWords(text(isbn))
                ? Optional.of(text(isbn))
                : Optional.empty();
    }

    boolean hasTitle() {
        return !text(title).isEmpty();
    }

    /** The address of a cover, or empty. */
    String coverAddress() {
        return text(coverImageUrl);
    }

    /** What the picture of a candidate is fetched by, which is added without ISBN. */
    Optional<String> candidateCover() {
        return Optional.ofNullable(candidateCover).filter(token -> !token.isBlank());
    }

    /** The version of the book that the form was made from, if it says so. */
    Optional<Long> version() {
        return text(version).matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text(version))) : Optional.empty();
    }

    /** Whether the form was opened before the given time, so that what was done then may have been done by it. */
    boolean wasOpenBefore(Instant time) {
        return text(opened).matches("[0-9]{1,15}")
                && !Instant.ofEpochMilli(Long.parseLong(text(opened))).isAfter(time);
    }

    /** Which copy of a book that is in the library already is meant; 1 when the form does not say. */
    int copy() {
        return text(copy).matches("[1-9][0-9]?") ? Integer.parseInt(text(copy)) : 1;
    }

    private boolean isRated() {
        return !text(rating).isEmpty() && !text(rating).equals("0");
    }

    private static String text(String value) {
        return CleanText.line(value);
    }
}
