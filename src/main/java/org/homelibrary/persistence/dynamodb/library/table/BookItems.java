package org.homelibrary.persistence.dynamodb.library.table;

import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.BOOK;
import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.ORDER;
import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.TEXT;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.PrintedNumber;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.BookNumber;
import org.homelibrary.model.library.book.FieldMarks;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.book.LookupState;
import org.homelibrary.model.library.book.OfferDecisions;
import org.homelibrary.model.library.book.SourcedDetails;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.CopyCondition;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.library.OpenLookup;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of one book: its card, which lists show; its text, which none does; and one by which it is sorted where the
 * card has no index left.
 */
public final class BookItems {

    public static final String DELETED_AT = "deleted_at";

    /** Of a card: the book's version that wrote the text, or none when there is no text. */
    public static final String TEXT_VERSION = "text_version";

    public static final String LOOK_UP = "LOOK_UP";
    public static final String PURGE = "PURGE";

    private static final String ISBN = "isbn";
    private static final String PRINTED_NUMBER = "printed_number";
    private static final String LOOKUP_FAILURE = "lookup_failure";
    private static final String LOOKUP_ATTEMPTS = "lookup_attempts";
    private static final String NEXT_LOOKUP_AT = "next_lookup_at";
    private static final String DUE = "due";
    private static final String ADDED_BY = "added_by";
    private static final String ADDED_AT = "added_at";

    private static final String MARKS = "marks";
    private static final String DECLINED = "declined";
    private static final String FORMER = "former";
    private static final String COPIES = "copies";
    private static final String ID = "id";
    private static final String LOCATION = "location";
    private static final String CONDITION = "condition";
    private static final String ACQUIRED_ON = "acquired_on";
    private static final String PRICE = "price";
    private static final String ACQUIRED_FROM = "acquired_from";
    private static final String NOTE = "note";

    private BookItems() {}

    public static Item card(LibraryBook book, Marks marks, long textVersion) {
        LibraryBookId id = book.id();
        LookupState lookup = book.lookup();
        Holding holding = book.holding();
        BookNumber number = book.number();
        Item item = item(BOOK, id)
                .with(ISBN, number.hasIsbn() ? number.isbn().value() : null)
                .with(
                        PRINTED_NUMBER,
                        number.printed() == null ? null : number.printed().value())
                .with(LOOKUP_FAILURE, lookup.failure())
                .with(LOOKUP_ATTEMPTS, lookup.attempts() == 0 ? null : lookup.attempts())
                .with(NEXT_LOOKUP_AT, lookup.nextAt())
                .with(DUE, holding.due())
                .with(ADDED_BY, holding.addedBy())
                .with(ADDED_AT, holding.addedAt())
                .with(DELETED_AT, holding.deletedAt())
                .with(TEXT_VERSION, textVersion == 0 ? null : textVersion)
                .with(Items.VERSION, book.version());
        book.details().card().values().forEach((field, value) -> item.with(attribute(field), field.text(value)));
        marks.addTo(item);
        OpenLookup.keyOf(book).ifPresent(key -> item.with(LibraryTable.OPEN_LOOKUP_OF, id.libraryId())
                .with(LibraryTable.OPEN_LOOKUP_KEY, key.text()));
        if (book.isDeleted()) {
            withChore(item, PURGE, holding.deletedAt());
        } else if (lookup.nextAt() != null) {
            withChore(item, LOOK_UP, lookup.nextAt());
        }
        ListedBook listed = ListedBook.of(book);
        listed.describe(item);
        if (listed.visible()) {
            listed.sort(
                    item,
                    ShelfOrder.TITLE,
                    ShelfOrder.AUTHOR,
                    ShelfOrder.ADDED,
                    ShelfOrder.SERIES,
                    ShelfOrder.PUBLISHED);
        }
        return item;
    }

    private static void withChore(Item item, String chore, Instant since) {
        item.with(LibraryTable.CHORE, chore).with(LibraryTable.CHORE_AT, since);
    }

    /** By pages, and by title wherever it stands. */
    public static Item order(LibraryBook book) {
        Item item = item(ORDER, book.id());
        ListedBook listed = ListedBook.of(book);
        if (listed.visible()) {
            listed.describe(item);
            listed.sort(item, ShelfOrder.PAGES);
            ListedBook.sort(item, ListIndex.TITLES, listed.keys().title());
        }
        return item;
    }

    /** Without the version that writes it; bare when it says nothing. */
    public static Item text(LibraryBook book) {
        BookField description = BookField.DESCRIPTION;
        Item item = item(TEXT, book.id())
                .with(attribute(description), book.details().description())
                .with(
                        MARKS,
                        book.marks().byField().isEmpty() ? null : book.marks().text())
                .with(DECLINED, book.offers().declinedText())
                .with(FORMER, book.offers().formerText());
        return item.withItems(
                COPIES, book.holding().copies().stream().map(BookItems::copy).toList());
    }

    private static Item copy(Copy copy) {
        return new Item()
                .with(ID, copy.id())
                .with(LOCATION, copy.location() == null ? null : copy.location().text())
                .with(CONDITION, copy.condition())
                .with(ACQUIRED_ON, copy.acquiredOn())
                .with(PRICE, copy.price())
                .with(ACQUIRED_FROM, copy.acquiredFrom())
                .with(NOTE, copy.note());
    }

    /** @param text an item without attributes when there is none, or when the text does not matter */
    public static LibraryBook book(Item card, Item text) {
        String isbn = card.text(ISBN);
        String printed = card.text(PRINTED_NUMBER);
        return new LibraryBook(
                id(card),
                new BookNumber(
                        isbn == null ? null : new Isbn(isbn), printed == null ? null : new PrintedNumber(printed)),
                new SourcedDetails(
                        details(card, text),
                        FieldMarks.parse(text.text(MARKS)),
                        OfferDecisions.parse(text.text(DECLINED), text.text(FORMER))),
                new LookupState(
                        card.choice(ListedBook.LOOKUP, SyncStatus.values()),
                        card.choice(LOOKUP_FAILURE, LookupFailure.values()),
                        (int) card.count(LOOKUP_ATTEMPTS),
                        card.time(NEXT_LOOKUP_AT)),
                new Holding(
                        card.choice(ListedBook.POSSESSION, Possession.values()),
                        card.day(DUE),
                        copies(text),
                        card.id(ADDED_BY),
                        card.time(ADDED_AT),
                        card.time(DELETED_AT)),
                card.count(Items.VERSION));
    }

    private static BookDetails details(Item card, Item text) {
        Map<BookField, Object> values = new EnumMap<>(BookField.class);
        for (BookField field : BookField.values()) {
            String value = (field == BookField.DESCRIPTION ? text : card).text(attribute(field));
            if (value != null) {
                values.put(field, field.parse(value));
            }
        }
        return new BookDetails(values);
    }

    private static List<Copy> copies(Item text) {
        return text.items(COPIES).stream()
                .map(copy -> new Copy(
                        copy.id(ID),
                        Location.parse(copy.text(LOCATION)).orElse(null),
                        copy.choice(CONDITION, CopyCondition.values()),
                        copy.day(ACQUIRED_ON),
                        copy.text(PRICE),
                        copy.text(ACQUIRED_FROM),
                        copy.text(NOTE)))
                .toList();
    }

    private static String attribute(BookField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    public static Map<String, AttributeValue> key(String kind, LibraryBookId id) {
        return LibraryTable.key(LibraryTable.ofLibrary(id.libraryId()), kind + id.bookId());
    }

    public static LibraryBookId id(Item item) {
        return new LibraryBookId(LibraryTable.libraryId(item), LibraryTable.bookId(item));
    }

    private static Item item(String kind, LibraryBookId id) {
        return LibraryTable.item(LibraryTable.ofLibrary(id.libraryId()), kind + id.bookId());
    }
}
