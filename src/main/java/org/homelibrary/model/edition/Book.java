package org.homelibrary.model.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.BookLookup;

/**
 * What the providers say about one edition: shared by all users and never edited by one.
 *
 * <p>Made by the first successful lookup of its ISBN, whose {@linkplain Isbn#bookId() id} it has; later ones fill what is
 * missing, and change what is there when a person has the book looked up again. Nothing is ever taken away. How its lookup
 * stands is in the {@link BookLookup} of the same id. Books without an ISBN have no such record: everything known of them is in their {@link org.homelibrary.model.library.book.LibraryBook}.
 */
@Entity
@Table(name = "books")
public class Book {

    private static final String LIST_SEPARATOR = "\n";

    @Id
    private UUID id;

    private String isbn;
    private String title;
    private String subtitle;
    private String authors;
    private String publisher;

    @Column(name = "published_date")
    private String publishedDate;

    private Integer pages;
    private String language;
    private String categories;
    private String description;

    @Column(name = "series_name")
    private String seriesName;

    @Column(name = "series_position")
    private String seriesPosition;

    @Column(name = "cover_id")
    private UUID coverId;

    private String origins;

    @Column(name = "fetched_at")
    private Instant fetchedAt;

    @Version
    private long version;

    protected Book() {}

    /** Of an edition of which nobody knows who said what. */
    public Book(Isbn isbn, BookMetadata metadata, UUID coverId, Instant fetchedAt) {
        this(isbn, metadata, Origins.UNKNOWN, coverId, fetchedAt);
    }

    /** @param coverId null when there is no cover */
    public Book(Isbn isbn, BookMetadata metadata, Origins origins, UUID coverId, Instant fetchedAt) {
        this.id = isbn.bookId();
        this.isbn = isbn.value();
        update(metadata, origins, coverId, fetchedAt);
    }

    /** For stores that build objects themselves: the state as it was read. */
    public static Book stored(
            Isbn isbn, BookMetadata metadata, Origins origins, UUID coverId, Instant fetchedAt, long version) {
        Book book = new Book(isbn, metadata, origins, coverId, fetchedAt);
        book.version = version;
        return book;
    }

    /**
     * Makes it what is known after another lookup.
     *
     * @param metadata what was known before and what is known now, merged
     * @param newOrigins who said it
     * @param newCoverId null when the lookup brought no cover, which does not take an earlier one away
     */
    public final void update(BookMetadata metadata, Origins newOrigins, UUID newCoverId, Instant now) {
        title = metadata.title();
        subtitle = metadata.subtitle();
        authors = String.join(LIST_SEPARATOR, metadata.authors());
        publisher = metadata.publisher();
        publishedDate = metadata.publishedDate();
        pages = metadata.pages();
        language = metadata.language();
        categories = String.join(LIST_SEPARATOR, metadata.categories());
        description = metadata.description();
        seriesName = metadata.series() == null ? null : metadata.series().name();
        seriesPosition = metadata.series() == null ? null : metadata.series().position();
        if (newCoverId != null) {
            coverId = newCoverId;
        }
        origins = newOrigins.text();
        fetchedAt = now;
    }

    /** Whether nothing is missing that most books have, so that no further source is worth a request. */
    public boolean isComplete() {
        BookMetadata metadata = metadata();
        return coverId != null
                && Arrays.stream(MetadataField.values())
                        .filter(field -> field.isUsual() && field != MetadataField.COVER)
                        .allMatch(field -> field.in(metadata) != null);
    }

    public BookMetadata metadata() {
        return new BookMetadata(
                title,
                subtitle,
                split(authors),
                publisher,
                publishedDate,
                pages,
                language,
                split(categories),
                description,
                seriesName == null ? null : new Series(seriesName, seriesPosition));
    }

    private static List<String> split(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(LIST_SEPARATOR));
    }

    public UUID getId() {
        return id;
    }

    public Isbn getIsbn() {
        return new Isbn(isbn);
    }

    /** Id of the shared cover, or null. */
    public UUID getCoverId() {
        return coverId;
    }

    public Origins getOrigins() {
        return Origins.parse(origins);
    }

    /** When a source answered last. */
    public Instant getFetchedAt() {
        return fetchedAt;
    }

    public long getVersion() {
        return version;
    }
}
