package org.homelibrary.persistence.jpa.library;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.FieldMarks;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.OfferDecisions;
import org.homelibrary.model.library.book.SourcedDetails;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.CopyCondition;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.shelf.ShelfKeys;
import org.homelibrary.persistence.jpa.Entities;

/** A whole book, with the keys by which it is sorted and found. A deleted one has none. */
@Entity
@Table(name = "library_books")
@IdClass(CardColumns.Key.class)
class LibraryBookRow extends CardColumns {

    @Embeddable
    record CopyRow(
            UUID id,
            String location,

            @Enumerated(EnumType.STRING) @Column(name = "copy_condition")
            CopyCondition condition,

            @Column(name = "acquired_on") LocalDate acquiredOn,
            String price,
            @Column(name = "acquired_from") String acquiredFrom,
            String note) {

        static CopyRow of(Copy copy) {
            return new CopyRow(
                    copy.id(),
                    copy.location() == null ? null : copy.location().text(),
                    copy.condition(),
                    copy.acquiredOn(),
                    copy.price(),
                    copy.acquiredFrom(),
                    copy.note());
        }

        Copy copy() {
            return new Copy(
                    id, Location.parse(location).orElse(null), condition, acquiredOn, price, acquiredFrom, note);
        }
    }

    @Enumerated(EnumType.STRING)
    private Shelf shelf;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "added_by")
    private UUID addedBy;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    private String marks;

    @Column(name = "declined_values")
    private String declinedValues;

    @Column(name = "former_fields")
    private String formerFields;

    private String description;

    @Column(name = "title_key")
    private String titleKey;

    @Column(name = "author_key")
    private String authorKey;

    @Column(name = "series_key")
    private String seriesKey;

    @Column(name = "added_key")
    private String addedKey;

    @Column(name = "published_key")
    private String publishedKey;

    @Column(name = "pages_key")
    private String pagesKey;

    @Column(name = "search_text")
    private String searchText;

    /** Eager, because rows are used detached. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "copies",
            joinColumns = {@JoinColumn(name = "library_id"), @JoinColumn(name = "book_id")})
    @OrderColumn(name = "position")
    private List<CopyRow> copies = new ArrayList<>();

    @Version
    private long version;

    protected LibraryBookRow() {}

    LibraryBookRow(LibraryBook book) {
        super(book);
        Holding holding = book.holding();
        this.shelf = holding.possession().shelf();
        this.dueOn = holding.due();
        this.addedBy = holding.addedBy();
        this.deletedAt = holding.deletedAt();
        this.marks = book.marks().text();
        this.declinedValues = book.offers().declinedText();
        this.formerFields = book.offers().formerText();
        this.description = book.details().description();
        holding.copies().forEach(copy -> copies.add(CopyRow.of(copy)));
        this.version = book.version() - 1;
        if (!book.isDeleted()) {
            ShelfKeys keys = ShelfKeys.of(book);
            this.titleKey = keys.title();
            this.authorKey = keys.author();
            this.seriesKey = keys.series();
            this.addedKey = keys.added();
            this.publishedKey = keys.published();
            this.pagesKey = keys.pages();
            this.searchText = keys.search();
        }
    }

    /** @param sql selects {@code library_id, book_id} */
    static List<LibraryBook> select(Entities entities, String sql, List<?> parameters) {
        return entities.findSelected(LibraryBookRow.class, CardColumns.Key::of, sql, parameters).stream()
                .map(LibraryBookRow::book)
                .toList();
    }

    LibraryBook book() {
        Map<BookField, Object> details = details();
        if (description != null) {
            details.put(BookField.DESCRIPTION, description);
        }
        return new LibraryBook(
                id(),
                number(),
                new SourcedDetails(
                        new BookDetails(details),
                        FieldMarks.parse(marks),
                        OfferDecisions.parse(declinedValues, formerFields)),
                lookup(),
                new Holding(
                        possession(),
                        dueOn,
                        copies.stream().map(CopyRow::copy).toList(),
                        addedBy,
                        addedAt(),
                        deletedAt),
                version + 1);
    }
}
