package org.homelibrary.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the providers say about one edition: shared by all users and never edited by one.
 *
 * <p>Made by the first successful lookup of its ISBN, whose {@linkplain Isbn#bookId() id} it has; replaced as a whole
 * by a later one. Books without an ISBN have no such record: everything known of them is in their {@link UserBook}.
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

    @Column(name = "fetched_at")
    private Instant fetchedAt;

    @Version
    private long version;

    protected Book() {}

    public Book(Isbn isbn, BookMetadata metadata, UUID coverId, Instant fetchedAt) {
        this.id = isbn.bookId();
        this.isbn = isbn.value();
        update(metadata, coverId, fetchedAt);
    }

    /** For stores that build objects themselves: the state as it was read. */
    public static Book stored(Isbn isbn, BookMetadata metadata, UUID coverId, Instant fetchedAt, long version) {
        Book book = new Book(isbn, metadata, coverId, fetchedAt);
        book.version = version;
        return book;
    }

    /** Takes over what a newer lookup says. A lookup that brought no cover does not take an earlier one away. */
    public final void update(BookMetadata metadata, UUID newCoverId, Instant now) {
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
        fetchedAt = now;
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

    public Instant getFetchedAt() {
        return fetchedAt;
    }

    public long getVersion() {
        return version;
    }
}
