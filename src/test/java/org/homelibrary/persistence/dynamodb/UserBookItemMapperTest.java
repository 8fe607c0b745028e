package org.homelibrary.persistence.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.PrintedNumber;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.junit.jupiter.api.Test;

class UserBookItemMapperTest {

    private static final UUID ANN = new UUID(1, 1);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void printed_music_that_was_taken_for_an_isbn_is_no_longer_looked_up() {
        Item stored = UserBookItemMapper.item(UserBook.withIsbn(ANN, new Isbn("9790260000438"), NOW), 1);

        UserBook book = UserBookItemMapper.book(stored);

        assertThat(book.getIsbn()).isEmpty();
        assertThat(book.getPrintedNumber()).contains(new PrintedNumber("9790260000438"));
        assertThat(book.getTitle()).isEqualTo("9790260000438");
        assertThat(book.getSyncStatus()).isEqualTo(SyncStatus.NOT_APPLICABLE);
        assertThat(book.getNextLookupAt()).isNull();
        assertThat(UserBookItemMapper.entry(stored).isbn()).isNull();
        assertThat(UserBookItemMapper.entry(stored).syncStatus()).isEqualTo(SyncStatus.NOT_APPLICABLE);
    }
}
