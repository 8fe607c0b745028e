package org.homelibrary.persistence.jpa.library;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.type.descriptor.java.UUIDJavaType;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.PrintedNumber;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.BookNumber;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.book.LookupState;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.SyncStatus;

/** The columns that a list reads of a book. */
@MappedSuperclass
abstract class CardColumns {

    /** Not the model's id, because Hibernate also makes keys whose values are null. */
    record Key(UUID libraryId, UUID bookId) {

        static Key of(LibraryBookId id) {
            return new Key(id.libraryId(), id.bookId());
        }

        /** @param row as {@code SELECT library_id, book_id} gives it */
        static Key of(Object[] row) {
            return new Key(id(row[0]), id(row[1]));
        }

        LibraryBookId id() {
            return new LibraryBookId(libraryId, bookId);
        }

        static UUID id(Object bytes) {
            return UUIDJavaType.ToBytesTransformer.INSTANCE.parse(bytes);
        }
    }

    @Id
    @Column(name = "library_id")
    private UUID libraryId;

    @Id
    @Column(name = "book_id")
    private UUID bookId;

    private String isbn;

    @Column(name = "printed_number")
    private String printedNumber;

    private String title;
    private String authors;
    private String series;
    private String publisher;
    private String published;
    private Integer pages;
    private String language;
    private String genre;

    @Column(name = "cover_id")
    private UUID coverId;

    private String tags;

    @Column(name = "sort_title")
    private String sortTitle;

    @Column(name = "sort_author")
    private String sortAuthor;

    @Enumerated(EnumType.STRING)
    @Column(name = "lookup_status")
    private SyncStatus lookupStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "lookup_failure")
    private LookupFailure lookupFailure;

    @Column(name = "lookup_attempts")
    private int lookupAttempts;

    @Column(name = "next_lookup_at")
    private Instant nextLookupAt;

    @Enumerated(EnumType.STRING)
    private Possession possession;

    @Column(name = "added_at")
    private Instant addedAt;

    protected CardColumns() {}

    CardColumns(LibraryBook book) {
        this.libraryId = book.id().libraryId();
        this.bookId = book.id().bookId();
        this.isbn = book.number().hasIsbn() ? book.number().isbn().value() : null;
        this.printedNumber =
                book.number().printed() == null ? null : book.number().printed().value();
        BookDetails details = book.details();
        this.title = details.title();
        this.authors = details.text(BookField.AUTHORS);
        this.series = details.text(BookField.SERIES);
        this.publisher = details.publisher();
        this.published = details.published();
        this.pages = details.pages();
        this.language = details.language();
        this.genre = details.genre();
        this.coverId = details.coverId();
        this.tags = details.text(BookField.TAGS);
        this.sortTitle = details.sortTitle();
        this.sortAuthor = details.sortAuthor();
        this.lookupStatus = book.lookup().status();
        this.lookupFailure = book.lookup().failure();
        this.lookupAttempts = book.lookup().attempts();
        this.nextLookupAt = book.lookup().nextAt();
        this.possession = book.holding().possession();
        this.addedAt = book.holding().addedAt();
    }

    LibraryBookId id() {
        return new LibraryBookId(libraryId, bookId);
    }

    BookNumber number() {
        return new BookNumber(
                isbn == null ? null : new Isbn(isbn), printedNumber == null ? null : new PrintedNumber(printedNumber));
    }

    /** All fields but the description. */
    Map<BookField, Object> details() {
        Map<BookField, Object> values = new EnumMap<>(BookField.class);
        values.put(BookField.TITLE, title);
        values.put(BookField.AUTHORS, parse(BookField.AUTHORS, authors));
        values.put(BookField.SERIES, parse(BookField.SERIES, series));
        values.put(BookField.PUBLISHER, publisher);
        values.put(BookField.PUBLISHED, published);
        values.put(BookField.PAGES, pages);
        values.put(BookField.LANGUAGE, language);
        values.put(BookField.GENRE, genre);
        values.put(BookField.COVER, coverId);
        values.put(BookField.TAGS, parse(BookField.TAGS, tags));
        values.put(BookField.SORT_TITLE, sortTitle);
        values.put(BookField.SORT_AUTHOR, sortAuthor);
        values.values().removeIf(value -> value == null);
        return values;
    }

    private static Object parse(BookField field, String text) {
        return text == null ? null : field.parse(text);
    }

    LookupState lookup() {
        return new LookupState(lookupStatus, lookupFailure, lookupAttempts, nextLookupAt);
    }

    Possession possession() {
        return possession;
    }

    Instant addedAt() {
        return addedAt;
    }
}
