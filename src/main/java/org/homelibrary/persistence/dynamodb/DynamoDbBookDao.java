package org.homelibrary.persistence.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.edition.Book;
import org.homelibrary.persistence.BookDao;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.ItemWrites;
import org.homelibrary.persistence.dynamodb.item.Items;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Editions in table {@code books}. */
@ApplicationScoped
public class DynamoDbBookDao implements BookDao {

    private Items items;
    private Tables tables;

    protected DynamoDbBookDao() {}

    @Inject
    DynamoDbBookDao(Items items, Tables tables) {
        this.items = items;
        this.tables = tables;
    }

    @Override
    public Optional<Book> find(UUID id) {
        return items.find(tables.books(), BookItemMapper.key(id)).map(BookItemMapper::book);
    }

    @Override
    public Book save(Book book) {
        Item item = BookItemMapper.item(book, book.getVersion() + 1);
        TransactWriteItem write = book.getVersion() == 0
                ? ItemWrites.insert(tables.books(), Tables.BOOK_ID, item)
                : ItemWrites.replace(tables.books(), item, book.getVersion());
        if (items.write(write).isPresent()) {
            throw new ConflictException("the edition was stored by another");
        }
        return BookItemMapper.book(item);
    }
}
