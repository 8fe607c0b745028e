package org.homelibrary.persistence.dynamodb.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homelibrary.contract.library.LibraryContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.model.library.shelf.TermCount;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;
import org.homelibrary.persistence.library.TermQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** A book whose terms are more than a transaction has room for, and a program that ends in the middle. */
class InterruptedCountTest extends LibraryContract {

    private static final int TERMS = 2 * BookField.MAX_ITEMS + 2 * Holding.MAX_COPIES;

    private LibraryBook full;

    @BeforeEach
    void describeBook() {
        full = titled(1, "full")
                .edited(BookField.AUTHORS, numbered("Author "), NOW)
                .edited(BookField.TAGS, numbered("tag "), NOW);
        List<Copy> copies = IntStream.range(0, Holding.MAX_COPIES)
                .mapToObj(i -> Copy.at(Location.parse("Room " + i + " / Shelf").orElseThrow(), new UUID(8, i)))
                .toList();
        full = full.withHolding(full.holding().withCopies(copies));
    }

    @Override
    protected LibraryStore store() {
        return DynamoDbStore.inMemory();
    }

    private static List<String> numbered(String name) {
        return IntStream.range(0, BookField.MAX_ITEMS).mapToObj(i -> name + i).toList();
    }

    @Test
    void newBook_isCountedToTheEndByItsNextChange() {
        assertThatThrownBy(() -> dyingAfter(1).libraryBooks().add(full, null)).isInstanceOf(StoreException.class);
        assertThat(counted()).isBetween(1, TERMS - 1);

        change(full, it -> it.edited(BookField.DESCRIPTION, "new", NOW));
        assertThat(counted()).isEqualTo(TERMS);
    }

    @Test
    void changedBook_isCountedToTheEndByItsNextChange() {
        LibraryBook book = add(full);
        assertThatThrownBy(() -> dyingAfter(1).libraryBooks().save(book.deleted(NOW)))
                .isInstanceOf(StoreException.class);
        assertThat(counted()).isBetween(1, TERMS - 1);

        change(book, LibraryBook::restored);
        assertThat(counted()).isEqualTo(TERMS);
    }

    @Test
    void purge_isFinishedByTheNextOne() {
        LibraryBook book = add(full);
        assertThatThrownBy(() -> dyingAfter(1).libraryBooks().purge(List.of(book.id())))
                .isInstanceOf(StoreException.class);
        assertThat(counted()).isBetween(1, TERMS - 1);

        inTransaction(() -> store().libraryBooks().purge(List.of(book.id())));
        assertThat(counted()).isZero();
    }

    private int counted() {
        return Stream.of(Kind.values())
                .flatMap(kind -> store().terms().list(new TermQuery(home, kind, null, null, 100)).items().stream())
                .mapToInt(TermCount::books)
                .sum();
    }

    /** @param transactions that succeed */
    private static DynamoDbStore dyingAfter(int transactions) {
        return DynamoDbStore.watchedBy(new ExecutionInterceptor() {
            private int left = transactions;

            @Override
            public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
                if (context.request() instanceof TransactWriteItemsRequest && left-- == 0) {
                    throw SdkClientException.create("the program ends");
                }
            }
        });
    }
}
