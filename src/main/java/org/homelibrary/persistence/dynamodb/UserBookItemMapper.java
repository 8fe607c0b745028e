package org.homelibrary.persistence.dynamodb;

import static org.homelibrary.persistence.dynamodb.Tables.BOOK_ID;
import static org.homelibrary.persistence.dynamodb.Tables.USER_ID;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.BookKeys;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.LookupFailure;
import org.homelibrary.model.PrintedNumber;
import org.homelibrary.model.Rating;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.ShelfEntry;
import org.homelibrary.model.SortOrder;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.model.UserBook;
import org.homelibrary.model.UserBookState;
import org.homelibrary.persistence.OpenLookupKey;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of table {@code user books} that are books. */
final class UserBookItemMapper {

    /** Keys of {@link Tables#CHORES_INDEX}, only in items that have something to be done. */
    static final String CHORE = "chore";

    static final String CHORE_AT = "chore_at";
    static final String LOOK_UP = "LOOK_UP";
    static final String PURGE = "PURGE";

    /** Keys of {@link Tables#OPEN_LOOKUPS_INDEX}, only in items whose lookup is not done. */
    static final String OPEN_LOOKUP_OF = "open_lookup_of";

    static final String OPEN_LOOKUP_KEY = "open_lookup_key";

    /** What a list filters by. */
    static final String STATUS = "reading_status";

    static final String SYNC_STATUS = "sync_status";
    static final String RATING = "rating_halves";
    static final String SEARCH_TEXT = "search_text";

    /** The {@link BookKeys#VERSION} that made the keys. */
    static final String KEYS_VERSION = "keys_version";

    private static final String ISBN = "isbn";
    private static final String PRINTED_NUMBER = "printed_number";
    private static final String LOOKUP_FAILURE = "lookup_failure";
    private static final String LOOKUP_ATTEMPTS = "lookup_attempts";
    private static final String NEXT_LOOKUP_AT = "next_lookup_at";
    private static final String ADDED_AT = "added_at";
    static final String DELETED_AT = "deleted_at";

    /**
     * What the indexes of the lists hold beside their keys: all but the version and the description, which may be long and
     * is on no list.
     */
    static final List<String> LISTED = List.of(
            STATUS,
            SYNC_STATUS,
            RATING,
            SEARCH_TEXT,
            ISBN,
            BookFactsMapper.TITLE,
            BookFactsMapper.AUTHOR,
            BookFactsMapper.GENRE,
            BookFactsMapper.COVER_ID,
            LOOKUP_FAILURE,
            LOOKUP_ATTEMPTS,
            NEXT_LOOKUP_AT,
            BookFactsMapper.EDITED_FIELDS,
            ADDED_AT);

    private UserBookItemMapper() {}

    static Map<String, AttributeValue> key(UUID userId, UUID bookId) {
        return key(userId.toString(), bookId.toString());
    }

    static Map<String, AttributeValue> key(String userId, String bookId) {
        return Map.of(USER_ID, AttributeValue.fromS(userId), BOOK_ID, AttributeValue.fromS(bookId));
    }

    static Item item(UserBook book, long version) {
        Item item = new Item()
                .with(USER_ID, book.getUserId())
                .with(BOOK_ID, book.getBookId())
                .with(ISBN, book.getIsbn().map(Isbn::value).orElse(null))
                .with(
                        PRINTED_NUMBER,
                        book.getPrintedNumber().map(PrintedNumber::value).orElse(null))
                .with(STATUS, book.getStatus())
                .with(RATING, book.getRating().map(Rating::halves).orElse(null))
                .with(SYNC_STATUS, book.getSyncStatus())
                .with(LOOKUP_FAILURE, book.getLookupFailure())
                .with(LOOKUP_ATTEMPTS, book.getLookupAttempts() == 0 ? null : book.getLookupAttempts())
                .with(NEXT_LOOKUP_AT, book.getNextLookupAt())
                .with(ADDED_AT, book.getAddedAt())
                .with(DELETED_AT, book.getDeletedAt())
                .with(SEARCH_TEXT, book.getSearchText())
                .with(KEYS_VERSION, BookKeys.VERSION)
                .with(Items.VERSION, version);
        BookFactsMapper.write(book.facts(), item);
        for (SortOrder order : SortOrder.values()) {
            item.with(Tables.sortKey(order), book.sortKey(order));
        }
        OpenLookupKey.of(book)
                .ifPresent(key -> item.with(OPEN_LOOKUP_OF, book.getUserId()).with(OPEN_LOOKUP_KEY, key.text()));
        if (book.isDeleted()) {
            return withChore(item, PURGE, book.getDeletedAt());
        }
        return book.getNextLookupAt() == null ? item : withChore(item, LOOK_UP, book.getNextLookupAt());
    }

    private static Item withChore(Item item, String chore, Instant since) {
        return item.with(CHORE, chore).with(CHORE_AT, since);
    }

    /** @param item as the index of a list holds it */
    static ShelfEntry entry(Item stored) {
        Item item = withMusicAsPrinted(stored);
        return new ShelfEntry(
                item.id(USER_ID),
                item.id(BOOK_ID),
                isbn(item),
                item.text(BookFactsMapper.TITLE),
                item.text(BookFactsMapper.AUTHOR),
                item.text(BookFactsMapper.GENRE),
                item.id(BookFactsMapper.COVER_ID),
                item.choice(STATUS, ReadingStatus.values()),
                rating(item),
                item.choice(SYNC_STATUS, SyncStatus.values()),
                item.choice(LOOKUP_FAILURE, LookupFailure.values()),
                item.time(NEXT_LOOKUP_AT),
                item.time(ADDED_AT));
    }

    static UserBook book(Item stored) {
        Item item = withMusicAsPrinted(stored);
        return UserBook.stored(new UserBookState(
                item.id(USER_ID),
                item.id(BOOK_ID),
                isbn(item),
                item.text(PRINTED_NUMBER) == null ? null : new PrintedNumber(item.text(PRINTED_NUMBER)),
                BookFactsMapper.read(item),
                item.choice(STATUS, ReadingStatus.values()),
                rating(item),
                item.choice(SYNC_STATUS, SyncStatus.values()),
                item.choice(LOOKUP_FAILURE, LookupFailure.values()),
                (int) item.count(LOOKUP_ATTEMPTS),
                item.time(NEXT_LOOKUP_AT),
                item.time(ADDED_AT),
                item.time(DELETED_AT),
                item.count(Items.VERSION)));
    }

    /** Earlier versions took the number of printed music for an ISBN and looked it up in vain. */
    private static Item withMusicAsPrinted(Item item) {
        String isbn = item.text(ISBN);
        if (isbn == null || !isbn.startsWith("9790")) {
            return item;
        }
        Map<String, AttributeValue> renewed = new HashMap<>(item.attributes());
        renewed.keySet().removeAll(List.of(ISBN, LOOKUP_FAILURE, LOOKUP_ATTEMPTS, NEXT_LOOKUP_AT));
        renewed.putIfAbsent(BookFactsMapper.TITLE, AttributeValue.fromS(isbn));
        return new Item(renewed).with(PRINTED_NUMBER, isbn).with(SYNC_STATUS, SyncStatus.NOT_APPLICABLE);
    }

    private static Isbn isbn(Item item) {
        String isbn = item.text(ISBN);
        return isbn == null ? null : new Isbn(isbn);
    }

    private static Rating rating(Item item) {
        Integer halves = item.number(RATING);
        return halves == null ? null : new Rating(halves);
    }
}
