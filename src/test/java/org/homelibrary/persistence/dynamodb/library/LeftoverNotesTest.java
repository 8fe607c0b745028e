package org.homelibrary.persistence.dynamodb.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homelibrary.contract.library.LibraryContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.library.table.ReadingItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notes that were left when a removal of more than a transaction has room for was interrupted. */
class LeftoverNotesTest extends LibraryContract {

    private LibraryBook book;

    @Override
    protected LibraryStore store() {
        return DynamoDbStore.inMemory();
    }

    @BeforeEach
    void leaveNotes() {
        book = add(titled(1, "Dune"));
        Reading earlier = reading(book, ben).withNotes("of an earlier reading");
        BigLibrary.write(List.of(ReadingItems.notes(earlier).with(Items.VERSION, 3)));
    }

    @Test
    void newReadingWithoutNotes_hasNone() {
        say(book, ben, ReadingStatus.READ);
        Reading changed = say(book, ben, ReadingStatus.TO_READ);

        assertThat(changed.notes()).isNull();
        assertThat(store().readings().find(changed.id())).contains(changed);
        assertThat(store().readings().findAll(home, ben, null, 10)).containsExactly(changed);
    }

    @Test
    void newReading_canHaveNotes() {
        say(book, ben, ReadingStatus.READ);
        Reading changed = say(book, ben, reading -> reading.withNotes("of this reading"));

        assertThat(store().readings().find(changed.id())).contains(changed);
    }

    @Test
    void replacedBook_doesNotBringThem() {
        say(book, ben, ReadingStatus.READ);

        LibraryBook other = inTransaction(
                () -> store().libraryBooks().replace(find(book.id()).orElseThrow(), book.underIsbn(isbn(3), NOW)));

        Reading moved = store().readings().find(ReadingId.of(other.id(), ben)).orElseThrow();
        assertThat(moved.notes()).isNull();
        assertThat(moved.status()).isEqualTo(ReadingStatus.READ);
    }
}
