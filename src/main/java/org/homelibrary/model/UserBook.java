package org.homelibrary.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What one user says about one book.
 *
 * <p>Its life: it starts {@linkplain #withIsbn with an ISBN} and {@code PENDING}, or {@linkplain #byHand by hand}. A
 * lookup {@linkplain #fillFrom fills} the fields that are empty; it may leave some {@linkplain #lookupIncomplete for
 * later}, or {@linkplain #lookupFailed fail}, and says when it is tried next. The user {@linkplain #edit edits} fields, or
 * {@linkplain #take takes} what the catalogues say now, and sets status and rating. {@linkplain #delete Deleted}, it leaves every list but can be {@linkplain #restore restored} until it is
 * purged.
 *
 * <p>It carries the {@link BookKeys} by which it is sorted and found. A deleted book has none.
 */
@Entity
@Table(name = "user_books")
@IdClass(UserBookId.class)
public class UserBook {

    public static final int MAX_TITLE_LENGTH = 500;
    public static final int MAX_AUTHOR_LENGTH = 500;
    public static final int MAX_GENRE_LENGTH = 200;
    public static final int MAX_DESCRIPTION_LENGTH = 10_000;

    @Id
    @Column(name = "user_id")
    private UUID userId;

    @Id
    @Column(name = "book_id")
    private UUID bookId;

    private String isbn;

    @Column(name = "printed_number")
    private String printedNumber;

    @Embedded
    private BookFacts facts = new BookFacts();

    @Enumerated(EnumType.STRING)
    private ReadingStatus status;

    @Column(name = "rating_halves")
    private Integer ratingHalves;

    @Enumerated(EnumType.STRING)
    @Column(name = "sync_status")
    private SyncStatus syncStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "lookup_failure")
    private LookupFailure lookupFailure;

    @Column(name = "lookup_attempts")
    private int lookupAttempts;

    @Column(name = "next_lookup_at")
    private Instant nextLookupAt;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Column(name = "title_key")
    private String titleKey;

    @Column(name = "author_key")
    private String authorKey;

    @Column(name = "added_key")
    private String addedKey;

    @Column(name = "rating_key")
    private String ratingKey;

    @Column(name = "search_text")
    private String searchText;

    @Version
    private long version;

    protected UserBook() {}

    private UserBook(UUID userId, UUID bookId, Isbn isbn, SyncStatus syncStatus, Instant now) {
        this.userId = Objects.requireNonNull(userId);
        this.bookId = Objects.requireNonNull(bookId);
        this.isbn = isbn == null ? null : isbn.value();
        this.status = ReadingStatus.TO_READ;
        this.syncStatus = syncStatus;
        this.addedAt = Objects.requireNonNull(now);
        this.nextLookupAt = syncStatus == SyncStatus.PENDING ? now : null;
        refreshKeys();
    }

    /** A book known by its ISBN only, waiting for its lookup. */
    public static UserBook withIsbn(UUID userId, Isbn isbn, Instant now) {
        return new UserBook(userId, isbn.bookId(), isbn, SyncStatus.PENDING, now);
    }

    /** A book without an ISBN: nothing will be looked up. */
    public static UserBook byHand(UUID userId, UUID bookId, Instant now) {
        return new UserBook(userId, bookId, null, SyncStatus.NOT_APPLICABLE, now);
    }

    /** A book by hand that bears a number by which nothing can be looked up. */
    public static UserBook byHand(UUID userId, UUID bookId, PrintedNumber number, Instant now) {
        UserBook book = byHand(userId, bookId, now);
        book.printedNumber = number.value();
        book.refreshKeys();
        return book;
    }

    /**
     * Sets the fields to what the user typed; a null or blank text empties the field. Fields that change from what
     * they were are the user's from now on; what only a browser changes, {@linkplain TypedText#isSame as line ends},
     * is no change.
     */
    public void edit(String newTitle, String newAuthor, String newGenre, String newDescription) {
        facts.edit(BookField.TITLE, TypedText.clean(newTitle));
        facts.edit(BookField.AUTHOR, TypedText.clean(newAuthor));
        facts.edit(BookField.GENRE, TypedText.clean(newGenre));
        facts.edit(BookField.DESCRIPTION, TypedText.clean(newDescription));
        refreshKeys();
    }

    /** Whether {@link #edit} with the same texts would change nothing. */
    public boolean hasTexts(String otherTitle, String otherAuthor, String otherGenre, String otherDescription) {
        return TypedText.isSame(getTitle(), otherTitle)
                && TypedText.isSame(getAuthor(), otherAuthor)
                && TypedText.isSame(getGenre(), otherGenre)
                && TypedText.isSame(getDescription(), otherDescription);
    }

    /** Sets the user's own cover; null takes it away. */
    public void chooseCover(UUID newCoverId) {
        facts.edit(BookField.COVER, newCoverId);
        facts.marks().setEdited(BookField.COVER, true);
    }

    public void setStatus(ReadingStatus newStatus) {
        status = Objects.requireNonNull(newStatus);
    }

    /** @param newRating null takes the rating away */
    public void rate(Rating newRating) {
        ratingHalves = newRating == null ? null : newRating.halves();
        refreshKeys();
    }

    /**
     * Ends a lookup: takes over what the catalogues say where nothing is known yet, except for what the user emptied. Where
     * they say something else, that is {@linkplain CatalogueOffer offered}.
     */
    public void fillFrom(Book edition) {
        fillMeanwhileFrom(edition);
        syncStatus = SyncStatus.SYNCED;
        lookupFailure = null;
        lookupAttempts = 0;
        nextLookupAt = null;
    }

    /** Fills what {@link #fillFrom} fills; how the lookup stands does not change. */
    public void fillMeanwhileFrom(Book edition) {
        facts.fill(EditionFacts.of(edition));
        refreshKeys();
    }

    /**
     * Replaces fields by what the catalogues say about them: the user's own words, too, which are no longer the user's
     * then.
     *
     * @param fields of which the edition says something
     */
    public void take(Set<MetadataField> fields, Book edition) {
        facts.take(fields, EditionFacts.of(edition));
        refreshKeys();
    }

    /** Leaves these fields as they are until the catalogues say something else about them than now. */
    public void keep(Set<MetadataField> fields, Book edition) {
        facts.decline(fields, EditionFacts.of(edition));
    }

    /**
     * Makes it what it was before the last {@link #take} or {@link #keep}.
     *
     * @return false when there is nothing to undo: it was edited, or is looked up again
     */
    public boolean undo() {
        boolean isUndone = facts.undo();
        refreshKeys();
        return isUndone;
    }

    /** Notes that more of a book that was found is to come. */
    public void lookupIncomplete(LookupGap gap) {
        syncStatus = SyncStatus.INCOMPLETE;
        lookupFailure = gap.reason();
        nextLookupAt = gap.next();
    }

    /** Leaves the lookup for later; how it stands does not change. */
    public void putLookupOff(Instant next) {
        nextLookupAt = Objects.requireNonNull(next);
    }

    /**
     * Prepares it for sources that are asked anew, after which the edition may say something else: keeps what it says now,
     * and who said it, and offers again what was declined. Author and genre that are empty although the edition has nothing
     * that the user could have emptied are left to later lookups; earlier versions took them for the user's.
     *
     * @param edition as it is before they are asked
     */
    public void beforeLookingUpAnew(Book edition) {
        EditionFacts known = EditionFacts.of(edition);
        facts.releaseEmpty(BookField.AUTHOR, known);
        facts.releaseEmpty(BookField.GENRE, known);
        facts.fill(known);
        facts.reconsider();
        refreshKeys();
    }

    /** @param next when it is tried again by itself, or null when only the user can start it again */
    public void lookupFailed(LookupFailure reason, Instant next) {
        syncStatus = SyncStatus.FAILED;
        lookupFailure = Objects.requireNonNull(reason);
        lookupAttempts++;
        nextLookupAt = next;
    }

    /** Says that nobody was asked, and why; that is no attempt. */
    public void lookupPutOff(LookupFailure reason, Instant until) {
        syncStatus = SyncStatus.FAILED;
        lookupFailure = Objects.requireNonNull(reason);
        nextLookupAt = Objects.requireNonNull(until);
    }

    /** Puts the book back in line for a lookup. */
    public void requestLookup(Instant now) {
        if (isbn == null) {
            throw new IllegalStateException("a book without an ISBN has nothing to look up");
        }
        syncStatus = SyncStatus.PENDING;
        lookupFailure = null;
        nextLookupAt = now;
    }

    /**
     * Makes it what it was when it was added, as of now. The texts of a book without an ISBN stay: no lookup would bring
     * them back.
     */
    public void startAnew(Instant now) {
        if (isbn != null) {
            facts = new BookFacts();
            lookupAttempts = 0;
            requestLookup(now);
        } else {
            facts.edit(BookField.COVER, null);
            facts.marks().setEdited(BookField.COVER, false);
        }
        status = ReadingStatus.TO_READ;
        ratingHalves = null;
        addedAt = Objects.requireNonNull(now);
        deletedAt = null;
        refreshKeys();
    }

    /**
     * Returns this book under another ISBN, waiting for its lookup: a copy to be stored in its place. What the user said
     * stays; a field that is empty is left to the lookup. So are description and cover of the former ISBN: the new one may
     * have none, and these would be wrong.
     */
    public UserBook underIsbn(Isbn newIsbn, Instant now) {
        UserBook copy = copyUnder(withIsbn(userId, newIsbn, now));
        copy.facts = facts.onlyOwnAnd(EnumSet.of(BookField.TITLE, BookField.AUTHOR, BookField.GENRE));
        copy.facts.makeProvisional();
        copy.refreshKeys();
        return copy;
    }

    /** Returns this book without its ISBN: a copy to be stored in its place. */
    public UserBook withoutIsbn(UUID newBookId) {
        UserBook copy = copyUnder(byHand(userId, newBookId, addedAt));
        copy.facts = facts.onlyOwnAnd(EnumSet.allOf(BookField.class));
        copy.refreshKeys();
        return copy;
    }

    private UserBook copyUnder(UserBook copy) {
        copy.printedNumber = printedNumber;
        copy.status = status;
        copy.ratingHalves = ratingHalves;
        copy.addedAt = addedAt;
        return copy;
    }

    /** Corrects when it was added. */
    public void addedAt(Instant time) {
        addedAt = Objects.requireNonNull(time);
        refreshKeys();
    }

    public void delete(Instant now) {
        deletedAt = Objects.requireNonNull(now);
        refreshKeys();
    }

    public void restore() {
        deletedAt = null;
        refreshKeys();
    }

    private void refreshKeys() {
        if (deletedAt != null) {
            titleKey = null;
            authorKey = null;
            addedKey = null;
            ratingKey = null;
            searchText = null;
            return;
        }
        String number = isbn == null ? printedNumber : isbn;
        BookKeys keys = BookKeys.of(new BookKeys.Source(
                bookId, number, getTitle(), getAuthor(), getGenre(), getLanguage(), addedAt, ratingHalves));
        titleKey = keys.title();
        authorKey = keys.author();
        addedKey = keys.added();
        ratingKey = keys.rating();
        searchText = keys.search();
    }

    public boolean isEdited(BookField field) {
        return facts.marks().isEdited(field);
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** The key that this book has in the given order, or null when it is deleted. */
    public String sortKey(SortOrder order) {
        return switch (order) {
            case TITLE -> titleKey;
            case AUTHOR -> authorKey;
            case ADDED -> addedKey;
            case RATING -> ratingKey;
        };
    }

    /** The beginning of the {@linkplain SortOrder#TITLE title's} key that all books of the same title share. */
    public String titleKeyPrefix() {
        if (titleKey == null) {
            throw new IllegalStateException("a deleted book has no sort key");
        }
        return titleKey.substring(0, titleKey.length() - bookId.toString().length());
    }

    public UUID getUserId() {
        return userId;
    }

    public UUID getBookId() {
        return bookId;
    }

    public Optional<Isbn> getIsbn() {
        return Optional.ofNullable(isbn).map(Isbn::new);
    }

    public Optional<PrintedNumber> getPrintedNumber() {
        return Optional.ofNullable(printedNumber).map(PrintedNumber::new);
    }

    /** Null while nobody has said a title. */
    public String getTitle() {
        return (String) facts.value(MetadataField.TITLE);
    }

    public String getAuthor() {
        return (String) facts.value(MetadataField.AUTHORS);
    }

    public String getGenre() {
        return (String) facts.value(MetadataField.CATEGORIES);
    }

    /** Code of the edition's language; null when no provider has said one. */
    public String getLanguage() {
        return (String) facts.value(MetadataField.LANGUAGE);
    }

    public String getDescription() {
        return (String) facts.value(MetadataField.DESCRIPTION);
    }

    public UUID getCoverId() {
        return (UUID) facts.value(MetadataField.COVER);
    }

    public ReadingStatus getStatus() {
        return status;
    }

    public Optional<Rating> getRating() {
        return Optional.ofNullable(ratingHalves).map(Rating::new);
    }

    public SyncStatus getSyncStatus() {
        return syncStatus;
    }

    /** The reason, while {@code FAILED} or {@code INCOMPLETE}, unless only the cover is missing; else null. */
    public LookupFailure getLookupFailure() {
        return lookupFailure;
    }

    /** Lookups that failed since the last success. */
    public int getLookupAttempts() {
        return lookupAttempts;
    }

    /** When the lookup is due, or null when none is. */
    public Instant getNextLookupAt() {
        return nextLookupAt;
    }

    public Set<BookField> getEditedFields() {
        return facts.marks().edited();
    }

    /** What it says, and who said it. */
    public BookFacts facts() {
        return facts;
    }

    /** The pictures that the user chose for it: its cover, and the one that an undo would bring back. */
    public Set<UUID> ownCoverIds() {
        return facts.ownCovers();
    }

    public Instant getAddedAt() {
        return addedAt;
    }

    public Instant getDeletedAt() {
        return deletedAt;
    }

    public String getSearchText() {
        return searchText;
    }

    public long getVersion() {
        return version;
    }

    /** For stores that build objects themselves: the state as it was read. */
    public static UserBook stored(UserBookState state) {
        UserBook book = new UserBook(state.userId(), state.bookId(), state.isbn(), state.syncStatus(), state.addedAt());
        book.printedNumber =
                state.printedNumber() == null ? null : state.printedNumber().value();
        book.facts = state.facts();
        book.status = state.status();
        book.ratingHalves = state.rating() == null ? null : state.rating().halves();
        book.lookupFailure = state.lookupFailure();
        book.lookupAttempts = state.lookupAttempts();
        book.nextLookupAt = state.nextLookupAt();
        book.deletedAt = state.deletedAt();
        book.version = state.version();
        book.refreshKeys();
        return book;
    }
}
