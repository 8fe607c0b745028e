package org.homelibrary.persistence.dynamodb;

import static org.homelibrary.persistence.dynamodb.Tables.BOOK_ID;

import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.Cover;
import org.homelibrary.model.edition.Origins;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of table {@code books}: what the providers say, and covers, so that no list reads a picture. */
final class BookItemMapper {

    private static final String ISBN = "isbn";
    private static final String TITLE = "title";
    private static final String SUBTITLE = "subtitle";
    private static final String AUTHORS = "authors";
    private static final String PUBLISHER = "publisher";
    private static final String PUBLISHED_DATE = "published_date";
    private static final String PAGES = "pages";
    private static final String LANGUAGE = "language";
    private static final String CATEGORIES = "categories";
    private static final String DESCRIPTION = "description";
    private static final String SERIES_NAME = "series_name";
    private static final String SERIES_POSITION = "series_position";
    private static final String COVER_ID = "cover_id";
    private static final String ORIGINS = "origins";
    private static final String FETCHED_AT = "fetched_at";

    private static final String OWNER = "owner_id";
    private static final String MEDIA_TYPE = "media_type";
    private static final String BYTES = "bytes";

    private BookItemMapper() {}

    static Map<String, AttributeValue> key(UUID id) {
        return Items.key(BOOK_ID, id.toString());
    }

    static Map<String, AttributeValue> coverKey(UUID id) {
        return Items.key(BOOK_ID, "COVER#" + id);
    }

    static Item item(Book book, long version) {
        BookMetadata metadata = book.metadata();
        return new Item()
                .with(BOOK_ID, book.getId())
                .with(ISBN, book.getIsbn().value())
                .with(TITLE, metadata.title())
                .with(SUBTITLE, metadata.subtitle())
                .with(AUTHORS, metadata.authors())
                .with(PUBLISHER, metadata.publisher())
                .with(PUBLISHED_DATE, metadata.publishedDate())
                .with(PAGES, metadata.pages())
                .with(LANGUAGE, metadata.language())
                .with(CATEGORIES, metadata.categories())
                .with(DESCRIPTION, metadata.description())
                .with(
                        SERIES_NAME,
                        metadata.series() == null ? null : metadata.series().name())
                .with(
                        SERIES_POSITION,
                        metadata.series() == null ? null : metadata.series().position())
                .with(COVER_ID, book.getCoverId())
                .with(
                        ORIGINS,
                        book.getOrigins().byField().isEmpty()
                                ? null
                                : book.getOrigins().text())
                .with(FETCHED_AT, book.getFetchedAt())
                .with(Items.VERSION, version);
    }

    static Book book(Item item) {
        return Book.stored(
                new Isbn(item.text(ISBN)),
                new BookMetadata(
                        item.text(TITLE),
                        item.text(SUBTITLE),
                        item.texts(AUTHORS),
                        item.text(PUBLISHER),
                        item.text(PUBLISHED_DATE),
                        item.number(PAGES),
                        item.text(LANGUAGE),
                        item.texts(CATEGORIES),
                        item.text(DESCRIPTION),
                        series(item)),
                Origins.parse(item.text(ORIGINS)),
                item.id(COVER_ID),
                item.time(FETCHED_AT),
                item.count(Items.VERSION));
    }

    private static Series series(Item item) {
        String name = item.text(SERIES_NAME);
        return name == null ? null : new Series(name, item.text(SERIES_POSITION));
    }

    static Item item(Cover cover) {
        return new Item()
                .with(BOOK_ID, coverKey(cover.getId()).get(BOOK_ID).s())
                .with(OWNER, cover.getOwnerId())
                .with(MEDIA_TYPE, cover.getMediaType())
                .with(BYTES, cover.getBytes());
    }

    static Cover cover(UUID id, Item item) {
        return Cover.stored(id, item.id(OWNER), item.text(MEDIA_TYPE), item.bytes(BYTES));
    }
}
