package org.homelibrary.web.books.edit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.service.books.BookEdit;
import org.homelibrary.web.books.fields.FormErrors;
import org.homelibrary.web.books.fields.FormFields;
import org.homelibrary.web.books.fields.HoldingForm;
import org.homelibrary.web.render.Texts;
import org.homelibrary.web.view.BookFields;

/**
 * A book as a form sends it, and whether it makes sense. A field that is not sent is not touched; its parts are {@link
 * DetailsForm}, {@link HoldingForm} and {@link ReadingForm}.
 */
final class BookForm {

    private static final int MAX_ADDRESS_LENGTH = 2000;

    private static final String ISBN = "isbn";
    private static final String PRINTED = "printed";
    private static final String TITLE = "title";
    private static final String COVER_ADDRESS = "cover_image_url";
    private static final String VERSION = "version";

    private final FormFields sent;

    BookForm(Map<String, List<String>> sent) {
        this(new FormFields(sent));
    }

    private BookForm(FormFields sent) {
        this.sent = sent;
    }

    /** Reads the fields of a form that was sent in parts, where JAX-RS finds none. */
    static BookForm of(Function<String, List<String>> fields) {
        return new BookForm(FormFields.of(
                Stream.concat(BookFields.NAMES.stream(), Stream.of(VERSION)).toList(), fields));
    }

    /** As {@link #check(Texts, ReaderBook)}, for a book that is not there yet. */
    Map<String, String> check(Texts texts) {
        return check(texts, BookFields.EMPTY, Optional.empty());
    }

    /** Returns what is wrong, by field, in the order of the fields; empty when nothing is. */
    Map<String, String> check(Texts texts, ReaderBook current) {
        return check(texts, BookFields.of(current), Optional.of(current));
    }

    private Map<String, String> check(Texts texts, BookFields shown, Optional<ReaderBook> current) {
        FormErrors errors = new FormErrors(texts);
        if (hasIsbn() && isbn().isEmpty()) {
            errors.addSentence(ISBN, isbnField().error(texts));
        }
        new DetailsForm(sent).check(errors, shown);
        errors.checkLength(COVER_ADDRESS, coverAddress(), MAX_ADDRESS_LENGTH);
        new HoldingForm(sent).check(errors, shown);
        new ReadingForm(sent).check(errors, current.map(ReaderBook::reading));
        return errors.sentences();
    }

    /**
     * Returns what the form says about a book that is there: a field that was sent empty empties the book's. To be asked
     * only when {@link #check} found nothing wrong.
     */
    BookEdit edit(LibraryBook current, byte[] coverJpeg) {
        return new BookEdit(
                new DetailsForm(sent).values(current.details()),
                new HoldingForm(sent)::apply,
                new ReadingForm(sent)::apply,
                coverJpeg);
    }

    /**
     * Returns what the form says about a book to be added, in which a field that is empty says nothing, nor do the usual
     * status and possession. To be asked only when {@link #check} found nothing wrong.
     */
    BookEdit addition(byte[] coverJpeg) {
        FormFields said = sent.filled()
                .without("status", ReadingStatus.TO_READ.wire())
                .without("rating", "0")
                .without("possession", Possession.OWNED.wire());
        Map<BookField, Object> typed = new DetailsForm(said).values(BookDetails.NONE);
        typed.values().removeIf(Objects::isNull);
        return new BookEdit(typed, new HoldingForm(said)::apply, new ReadingForm(said)::apply, coverJpeg);
    }

    /** Whether it says something that only those may change who edit the household's books. */
    boolean isForEditors() {
        return sent.has(ISBN) || sent.has(COVER_ADDRESS) || DetailsForm.isAnySent(sent) || HoldingForm.isAnySent(sent);
    }

    BookFields fields() {
        return fields(BookFields.EMPTY);
    }

    /** Returns the fields as they were typed, and others as they were shown. */
    BookFields fields(BookFields shown) {
        BookFields typed = shown.with(sent.values());
        return keepsMisprint() ? typed.with(ISBN, sent.typed(PRINTED)) : typed;
    }

    Optional<Isbn> isbn() {
        return isbnField().isbn();
    }

    IsbnField isbnField() {
        return IsbnField.of(sent.typed(keepsMisprint() ? PRINTED : ISBN));
    }

    /** Whether the number is to be kept as it is printed, although it is no valid ISBN. */
    boolean keepsMisprint() {
        return sent.line(ISBN).isEmpty() && !sent.line(PRINTED).isEmpty();
    }

    /** Whether it was sent with another ISBN than the book has, or with none any more. */
    boolean changesIsbn(LibraryBook book) {
        return sent.has(ISBN)
                && !isbn().equals(Optional.ofNullable(book.number().isbn()));
    }

    boolean hasIsbn() {
        return !sent.line(ISBN).isEmpty() || keepsMisprint();
    }

    /** Whether the part of the form for a book without ISBN was open. */
    boolean isByHand() {
        return "yes".equals(sent.typed("by_hand")) || fields().byHand();
    }

    /**
     * The words that were typed where an ISBN, a title or an author may be, when that is all that was typed and they are
     * no number.
     */
    Optional<String> wordsToFind() {
        String words = sent.line(ISBN);
        return "yes".equals(sent.typed("find"))
                        && !fields().byHand()
                        && isbnField().isWords(words)
                ? Optional.of(words)
                : Optional.empty();
    }

    boolean hasTitle() {
        return !sent.line(TITLE).isEmpty();
    }

    /** Whether a book of these details has a title when the form is saved. */
    boolean leavesTitle(BookDetails details) {
        return sent.has(TITLE) ? hasTitle() : details.title() != null;
    }

    /** The address of a cover, or empty. */
    String coverAddress() {
        return sent.line(COVER_ADDRESS);
    }

    /** What the picture of a candidate is fetched by, which is added without ISBN. */
    Optional<String> candidateCover() {
        return Optional.ofNullable(sent.typed("candidate_cover")).filter(token -> !token.isBlank());
    }

    /** The version of the book that the form was made from, if it says so. */
    Optional<Long> version() {
        return sent.version(VERSION);
    }

    /** Whether the form was opened before the given time, so that what was done then may have been done by it. */
    boolean wasOpenBefore(Instant time) {
        String opened = sent.line("opened");
        return opened.matches("[0-9]{1,15}")
                && !Instant.ofEpochMilli(Long.parseLong(opened)).isAfter(time);
    }

    /** Which copy of a book that is in the library already is meant; 1 when the form does not say. */
    int copy() {
        String copy = sent.line("copy");
        return copy.matches("[1-9][0-9]?") ? Integer.parseInt(copy) : 1;
    }
}
