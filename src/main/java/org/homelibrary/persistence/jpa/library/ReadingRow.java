package org.homelibrary.persistence.jpa.library;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ReadingKeys;

/** A reading with its keys in the lists of its reader. A reading of a deleted book has none. */
@Entity
@Table(name = "readings")
@IdClass(ReadingRow.Key.class)
class ReadingRow {

    record Key(UUID libraryId, UUID userId, UUID bookId) {

        static Key of(ReadingId id) {
            return new Key(id.libraryId(), id.userId(), id.bookId());
        }

        /** @param row as {@code SELECT library_id, user_id, book_id} gives it */
        static Key of(Object[] row) {
            return new Key(CardColumns.Key.id(row[0]), CardColumns.Key.id(row[1]), CardColumns.Key.id(row[2]));
        }
    }

    @Embeddable
    record Read(
            @Column(name = "started_on") LocalDate started,
            @Column(name = "ended_on") LocalDate ended,
            boolean finished,
            @Column(name = "last_page") Integer lastPage) {

        static Read of(BookRead read) {
            return new Read(read.started(), read.ended(), read.finished(), read.lastPage());
        }

        BookRead read() {
            return new BookRead(started, ended, finished, lastPage);
        }
    }

    @Id
    @Column(name = "library_id")
    private UUID libraryId;

    @Id
    @Column(name = "user_id")
    private UUID userId;

    @Id
    @Column(name = "book_id")
    private UUID bookId;

    @Enumerated(EnumType.STRING)
    private ReadingStatus status;

    @Column(name = "rating_halves")
    private Integer ratingHalves;

    private String notes;

    @Enumerated(EnumType.STRING)
    private Shelf shelf;

    @Column(name = "title_key")
    private String titleKey;

    @Column(name = "author_key")
    private String authorKey;

    @Column(name = "added_key")
    private String addedKey;

    @Column(name = "rating_key")
    private String ratingKey;

    @Column(name = "finished_key")
    private String finishedKey;

    /** Eager, because rows are used detached. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "book_reads",
            joinColumns = {
                @JoinColumn(name = "library_id"),
                @JoinColumn(name = "user_id"),
                @JoinColumn(name = "book_id")
            })
    @OrderColumn(name = "position")
    private List<Read> reads = new ArrayList<>();

    @Version
    private long version;

    protected ReadingRow() {}

    /** @param place empty when the book is deleted */
    ReadingRow(Reading reading, Optional<ShelfPlace> place) {
        this.libraryId = reading.id().libraryId();
        this.userId = reading.id().userId();
        this.bookId = reading.id().bookId();
        this.status = reading.status();
        this.ratingHalves = reading.rating() == null ? null : reading.rating().halves();
        this.notes = reading.notes();
        reading.reads().forEach(read -> reads.add(Read.of(read)));
        this.version = reading.version() - 1;
        place.ifPresent(there -> {
            ReadingKeys keys = ReadingKeys.of(Optional.of(reading), there.keys());
            this.shelf = there.shelf();
            this.titleKey = there.keys().title();
            this.authorKey = there.keys().author();
            this.addedKey = there.keys().added();
            this.ratingKey = keys.rating();
            this.finishedKey = keys.finished();
        });
    }

    Reading reading() {
        return new Reading(
                new ReadingId(libraryId, userId, bookId),
                status,
                ratingHalves == null ? null : new Rating(ratingHalves),
                notes,
                reads.stream().map(Read::read).toList(),
                version + 1);
    }
}
