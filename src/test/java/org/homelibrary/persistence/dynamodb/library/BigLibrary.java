package org.homelibrary.persistence.dynamodb.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.library.table.BookItems;
import org.homelibrary.persistence.dynamodb.library.table.ListedBook;
import org.homelibrary.persistence.dynamodb.library.table.Marks;
import org.homelibrary.persistence.dynamodb.library.table.ReadingItems;
import org.homelibrary.support.library.ManyBooks;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** {@link ManyBooks}, written in batches, not by the adapter, which writes one book at a time. */
public final class BigLibrary {

    private static final int BATCH = 25;

    private BigLibrary() {}

    public static void fill(UUID library, UUID reader, int size) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            LibraryBook book = ManyBooks.book(library, i);
            List<Reading> readings = ManyBooks.reading(book, reader, i).stream().toList();
            items.add(BookItems.card(book, Marks.of(readings), 0));
            items.add(BookItems.order(book));
            readings.forEach(reading -> {
                items.add(ReadingItems.listed(reading, ListedBook.of(book), 0));
                items.add(ReadingItems.order(reading, ListedBook.of(book)));
            });
        }
        write(items);
    }

    static void write(List<Item> items) {
        IntStream.range(0, (items.size() + BATCH - 1) / BATCH)
                .parallel()
                .forEach(i -> writeBatch(items.subList(i * BATCH, Math.min(items.size(), (i + 1) * BATCH))));
    }

    private static void writeBatch(List<Item> items) {
        List<WriteRequest> puts = items.stream()
                .map(item -> WriteRequest.builder()
                        .putRequest(PutRequest.builder().item(item.attributes()).build())
                        .build())
                .toList();
        DynamoDbStore.inMemory()
                .client()
                .batchWriteItem(write -> write.requestItems(Map.of(DynamoDbStore.LIBRARIES.name(), puts)));
    }
}
