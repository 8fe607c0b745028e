package org.homelibrary.model;

import jakarta.persistence.Column;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What one user says about one book.
 *
 * <p>Its life: it starts {@linkplain #withIsbn with an ISBN} and {@code PENDING}, or {@linkplain #byHand by hand}. A
 * lookup {@linkplain #fillFrom fills} the fields that the user has not edited; it may leave some
 * {@linkplain #lookupIncomplete for later}, or {@linkplain #lookupFailed fail}, and says when it is tried next. The user {@linkplain #edit edits} fields, which no later lookup touches, and sets status
 * and rating. {@linkplain #delete Deleted}, it leaves every list but can be {@linkplain #restore restored} until it is
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

    private String title;
    private String author;
    private String genre;
    private String language;
    private String description;

    @Column(name = "cover_id")
    private UUID coverId;

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

    @Column(name = "edited_fields")
    private String editedFields = "";

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
        title = edited(BookField.TITLE, title, newTitle);
        author = edited(BookField.AUTHOR, author, newAuthor);
        genre = edited(BookField.GENRE, genre, newGenre);
        description = edited(BookField.DESCRIPTION, description, newDescription);
        refreshKeys();
    }

    /** Whether {@link #edit} with the same texts would change nothing. */
    public boolean hasTexts(String otherTitle, String otherAuthor, String otherGenre, String otherDescription) {
        return TypedText.isSame(title, otherTitle)
                && TypedText.isSame(author, otherAuthor)
                && TypedText.isSame(genre, otherGenre)
                && TypedText.isSame(description, otherDescription);
    }

    /** Sets the user's own cover; null takes it away. */
    public void chooseCover(UUID newCoverId) {
        coverId = newCoverId;
        markEdited(BookField.COVER);
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
     * Takes over what the providers say, except for the fields that the user edited. What they do not say leaves what is
     * there.
     */
    public void fillFrom(Book book) {
        fill(book, field -> true);
    }

    /** Takes over what the providers say where nothing is known yet, except for what the user emptied. */
    public void fillGapsFrom(Book book) {
        fill(book, this::isEmpty);
    }

    private void fill(Book book, Predicate<BookField> wanted) {
        BookMetadata metadata = book.metadata();
        Predicate<BookField> open = wanted.and(field -> !isEdited(field));
        if (open.test(BookField.TITLE)) {
            title = firstOf(known(fullTitle(metadata), MAX_TITLE_LENGTH), title);
        }
        if (open.test(BookField.AUTHOR)) {
            author = firstOf(known(metadata.authorLine(), MAX_AUTHOR_LENGTH), author);
        }
        if (open.test(BookField.GENRE)) {
            genre = firstOf(known(String.join(", ", metadata.categories()), MAX_GENRE_LENGTH), genre);
        }
        if (open.test(BookField.DESCRIPTION)) {
            description = firstOf(known(metadata.description(), MAX_DESCRIPTION_LENGTH), description);
        }
        if (open.test(BookField.COVER)) {
            coverId = firstOf(book.getCoverId(), coverId);
        }
        language = firstOf(metadata.language(), language);
        syncStatus = SyncStatus.SYNCED;
        lookupFailure = null;
        lookupAttempts = 0;
        nextLookupAt = null;
        refreshKeys();
    }

    private static <T> T firstOf(T first, T second) {
        return first != null ? first : second;
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

    /** Whether author or genre are empty and count as the user's. */
    public boolean hasEmptiedFields() {
        return author == null && isEdited(BookField.AUTHOR) || genre == null && isEdited(BookField.GENRE);
    }

    /**
     * Leaves to later lookups the fields that are empty although the edition had nothing that the user could have
     * emptied. Earlier versions took such fields for the user's whenever the edit form was saved.
     *
     * @param edition what the book was filled from last
     */
    public void releaseEmptyFields(Book edition) {
        BookMetadata metadata = edition.metadata();
        Set<BookField> fields = getEditedFields();
        if (author == null && metadata.authors().isEmpty()) {
            fields.remove(BookField.AUTHOR);
        }
        if (genre == null && metadata.categories().isEmpty()) {
            fields.remove(BookField.GENRE);
        }
        setEditedFields(fields);
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
            title = null;
            author = null;
            genre = null;
            description = null;
            editedFields = "";
            lookupAttempts = 0;
            requestLookup(now);
        }
        coverId = null;
        Set<BookField> fields = getEditedFields();
        fields.remove(BookField.COVER);
        setEditedFields(fields);
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
        Set<BookField> fields = getEditedFields();
        fields.removeIf(this::isEmpty);
        copy.setEditedFields(fields);
        copy.description = isEdited(BookField.DESCRIPTION) ? description : null;
        copy.coverId = isEdited(BookField.COVER) ? coverId : null;
        return copy;
    }

    /** Returns this book without its ISBN: a copy to be stored in its place. */
    public UserBook withoutIsbn(UUID newBookId) {
        return copyUnder(byHand(userId, newBookId, addedAt));
    }

    private UserBook copyUnder(UserBook copy) {
        copy.printedNumber = printedNumber;
        copy.title = title;
        copy.author = author;
        copy.genre = genre;
        copy.description = description;
        copy.coverId = coverId;
        copy.status = status;
        copy.ratingHalves = ratingHalves;
        copy.editedFields = editedFields;
        copy.addedAt = addedAt;
        copy.refreshKeys();
        return copy;
    }

    private boolean isEmpty(BookField field) {
        return switch (field) {
            case TITLE -> title == null;
            case AUTHOR -> author == null;
            case GENRE -> genre == null;
            case DESCRIPTION -> description == null;
            case COVER -> coverId == null;
        };
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

    private String edited(BookField field, String before, String typed) {
        String after = TypedText.clean(typed);
        if (!TypedText.isSame(before, after)) {
            markEdited(field);
        }
        return after;
    }

    private void markEdited(BookField field) {
        Set<BookField> fields = getEditedFields();
        fields.add(field);
        setEditedFields(fields);
    }

    private void setEditedFields(Set<BookField> fields) {
        editedFields = fields.stream().map(Enum::name).collect(Collectors.joining(","));
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
        BookKeys keys =
                BookKeys.of(new BookKeys.Source(bookId, number, title, author, genre, language, addedAt, ratingHalves));
        titleKey = keys.title();
        authorKey = keys.author();
        addedKey = keys.added();
        ratingKey = keys.rating();
        searchText = keys.search();
    }

    private static String fullTitle(BookMetadata metadata) {
        return metadata.subtitle() == null || metadata.title() == null
                ? metadata.title()
                : metadata.title() + ": " + metadata.subtitle();
    }

    /** Null for a text that says nothing, so that an unknown field is unknown in one way only. */
    private static String known(String text, int length) {
        return text == null || text.isBlank() ? null : truncate(text, length);
    }

    /** Never cuts a surrogate pair in two. */
    private static String truncate(String text, int length) {
        if (text == null || text.isBlank()) {
            return text == null || text.isEmpty() ? text : null;
        }
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    public boolean isEdited(BookField field) {
        return getEditedFields().contains(field);
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
        return title;
    }

    public String getAuthor() {
        return author;
    }

    public String getGenre() {
        return genre;
    }

    /** Code of the edition's language; null when no provider has said one. */
    public String getLanguage() {
        return language;
    }

    public String getDescription() {
        return description;
    }

    public UUID getCoverId() {
        return coverId;
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
        Set<BookField> fields = EnumSet.noneOf(BookField.class);
        if (!editedFields.isEmpty()) {
            for (String name : editedFields.split(",")) {
                fields.add(BookField.valueOf(name));
            }
        }
        return fields;
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
        book.title = state.title();
        book.author = known(state.author(), MAX_AUTHOR_LENGTH);
        book.genre = known(state.genre(), MAX_GENRE_LENGTH);
        book.language = state.language();
        book.description = state.description();
        book.coverId = state.coverId();
        book.status = state.status();
        book.ratingHalves = state.rating() == null ? null : state.rating().halves();
        book.lookupFailure = state.lookupFailure();
        book.lookupAttempts = state.lookupAttempts();
        book.nextLookupAt = state.nextLookupAt();
        book.setEditedFields(state.editedFields());
        book.deletedAt = state.deletedAt();
        book.version = state.version();
        book.refreshKeys();
        return book;
    }
}
