package org.homelibrary.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.account.User;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.Cover;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.BookLookup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A service that forgets {@code @Transactional} is told at its first write, and not only in the container. For stores
 * that have transactions, and their doubles.
 */
public abstract class TransactionContract extends DaoContract {

    private static final Isbn ISBN = new Isbn("9780306406157");
    private static final UUID ID = new UUID(7, 7);

    @TestFactory
    Stream<DynamicTest> write_outsideATransaction_isRefused() {
        UUID ann = newUser("ann");
        User user = inTransaction(() -> store().users().find(ann)).orElseThrow();
        return Stream.of(
                refused("users.create", () -> store().users()
                        .create(new User(ID, "bob", "b@example.org", "hash", NOW))),
                refused("users.save", () -> store().users().save(user)),
                refused("users.delete", () -> store().users().delete(ann)),
                refused("books.save", () -> store().books().save(book())),
                refused("bookLookups.save", () -> store().bookLookups().save(new BookLookup(ISBN))),
                refused("covers.save", () -> store().covers().save(new Cover(null, ID, "image/jpeg", new byte[] {1}))),
                refused("covers.delete", () -> store().covers().delete(ID)),
                refused("throttles.recordFailure", () -> store().throttles().recordFailure("key", NOW)),
                refused("throttles.recordIfFew", () -> store().throttles().recordIfFew("key", 1, NOW, NOW)),
                refused("throttles.clear", () -> store().throttles().clear("key")),
                refused("throttles.purge", () -> store().throttles().purge(NOW)));
    }

    @Test
    void read_outsideATransaction_isAnswered() {
        UUID ann = newUser("ann");

        assertThat(store().users().find(ann)).isPresent();
        assertThat(store().users().findByEmail("ann@example.org")).isPresent();
        assertThat(store().covers().find(ID)).isEmpty();
    }

    private static DynamicTest refused(String name, Runnable write) {
        return DynamicTest.dynamicTest(name, () -> assertThatThrownBy(write::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction"));
    }

    private static Book book() {
        return new Book(
                ISBN, new BookMetadata("Title", null, List.of(), null, null, null, null, List.of(), null), null, NOW);
    }
}
