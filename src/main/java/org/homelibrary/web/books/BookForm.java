package org.homelibrary.web.books;

import jakarta.ws.rs.FormParam;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.homelibrary.model.AuthorLine;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.Rating;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.text.CleanText;
import org.homelibrary.service.BookEdit;
import org.homelibrary.web.view.BookFields;
import org.homelibrary.web.view.StatusName;
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
    private List<String> author = List.of();

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
    static BookForm of(Function<String, List<String>> fields) {
        UnaryOperator<String> first =
                name -> fields.apply(name).stream().findFirst().orElse(null);
        BookForm form = new BookForm();
        form.isbn = first.apply("isbn");
        form.title = first.apply("title");
        form.author = fields.apply("author");
        form.genre = first.apply("genre");
        form.coverImageUrl = first.apply("cover_image_url");
        form.description = first.apply("description");
        form.status = first.apply("status");
        form.rating = first.apply("rating");
        form.version = first.apply("version");
        return form;
    }

    /** As {@link #check(Texts, List)}, for a book that is not there yet. */
    Map<String, String> check(Texts texts) {
        return check(texts, List.of());
    }

    /**
     * Returns what is wrong, by field, in the order of the fields; empty when nothing is.
     *
     * @param knownAuthors which may come back as they are, however long their names
     */
    Map<String, String> check(Texts texts, List<String> knownAuthors) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (hasIsbn() && isbn().isEmpty()) {
            errors.put("isbn", isbnField().error(texts));
        }
        checkText(errors, texts, "title", text(title), BookField.TITLE.max());
        if (!AuthorLine.whole(authors()).equals(AuthorLine.whole(knownAuthors))) {
            checkAuthors(errors, texts);
        }
        checkText(errors, texts, "genre", text(genre), BookField.GENRE.max());
        checkText(errors, texts, "cover_image_url", text(coverImageUrl), MAX_ADDRESS_LENGTH);
        checkText(errors, texts, "description", CleanText.lines(description), BookField.DESCRIPTION.max());
        if (!text(status).isEmpty() && !StatusName.isKnown(text(status))) {
            errors.put("status", texts.text("bookError.status"));
        }
        if (isRated() && Rating.parse(text(rating)).isEmpty()) {
            errors.put("rating", texts.text("bookError.rating"));
        }
        return errors;
    }

    private void checkAuthors(Map<String, String> errors, Texts texts) {
        List<String> names = authors();
        int longest = names.stream().mapToInt(String::length).max().orElse(0);
        if (names.size() > BookField.MAX_ITEMS) {
            errors.put("author", texts.text("bookError.tooManyAuthors", BookField.MAX_ITEMS, names.size()));
        } else if (longest > BookField.AUTHORS.max()) {
            errors.put("author", texts.text("bookError.nameTooLong", BookField.AUTHORS.max(), longest));
        }
    }

    private static void checkText(Map<String, String> errors, Texts texts, String field, String text, int longest) {
        if (text.length() > longest) {
            errors.put(field, texts.text("bookError.tooLong", longest, text.length()));
        }
    }

    /**
     * Returns what the form says about a book that is there: a field that was sent empty empties the book's. To be asked
     * only when {@link #check} found nothing wrong.
     */
    BookEdit edit(byte[] coverJpeg) {
        return new BookEdit(values(), UnaryOperator.identity(), this::opinion, coverJpeg);
    }

    /**
     * Returns what the form says about a book to be added, in which a field that is empty says nothing, nor does the usual
     * status. To be asked only when {@link #check} found nothing wrong.
     */
    BookEdit addition(byte[] coverJpeg) {
        Map<BookField, Object> typed = values();
        typed.values().removeIf(Objects::isNull);
        return new BookEdit(typed, UnaryOperator.identity(), this::firstOpinion, coverJpeg);
    }

    /** The fields that were sent; one that was sent empty is null. */
    private Map<BookField, Object> values() {
        Map<BookField, Object> values = new EnumMap<>(BookField.class);
        putIfSent(values, BookField.TITLE, title, text(title));
        if (!author.isEmpty()) {
            values.put(BookField.AUTHORS, authors().isEmpty() ? null : authors());
        }
        putIfSent(values, BookField.GENRE, genre, text(genre));
        putIfSent(values, BookField.DESCRIPTION, description, CleanText.lines(description));
        return values;
    }

    private static void putIfSent(Map<BookField, Object> values, BookField field, String sent, String text) {
        if (sent != null) {
            values.put(field, text.isEmpty() ? null : text);
        }
    }

    private List<String> authors() {
        return author.stream()
                .flatMap(line -> AuthorLine.parse(line).stream())
                .distinct()
                .toList();
    }

    private Reading opinion(Reading before) {
        Reading placed = text(status).isEmpty() ? before : before.as(StatusName.status(text(status)));
        return rating == null ? placed : placed.rated(Rating.parse(text(rating)).orElse(null));
    }

    private Reading firstOpinion(Reading before) {
        boolean isUsual = text(status).isEmpty() || text(status).equals(ReadingStatus.TO_READ.wire());
        Reading placed = isUsual ? before : before.as(StatusName.status(text(status)));
        return isRated() ? placed.rated(Rating.parse(text(rating)).orElse(null)) : placed;
    }

    BookFields fields() {
        return new BookFields(
                keepsMisprint() ? printed : isbn,
                title,
                AuthorLine.typed(author),
                genre,
                coverImageUrl,
                description,
                status,
                rating);
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
    boolean changesIsbn(LibraryBook book) {
        return isbn != null && !isbn().equals(Optional.ofNullable(book.number().isbn()));
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

    /** Whether a book of these details has a title when the form is saved. */
    boolean leavesTitle(BookDetails details) {
        return title == null ? details.title() != null : hasTitle();
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
