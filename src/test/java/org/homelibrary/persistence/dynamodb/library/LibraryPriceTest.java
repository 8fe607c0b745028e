package org.homelibrary.persistence.dynamodb.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.homelibrary.contract.library.LibraryContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;
import org.homelibrary.persistence.dynamodb.RequestLog;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.library.table.BookItems;
import org.homelibrary.persistence.dynamodb.library.table.ListedBook;
import org.homelibrary.persistence.dynamodb.library.table.Marks;
import org.homelibrary.persistence.dynamodb.library.table.ReadingItems;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Measures what a household of four pays, for the decision that says so. */
class LibraryPriceTest extends LibraryContract {

    private static final Path ADR = Path.of("src/docs/adr/0032-a-households-library.md");
    private static final int PAGE = 48;

    private final RequestLog log = new RequestLog();
    private final DynamoDbStore watched = DynamoDbStore.watchedBy(log);
    private final List<UUID> readers = new ArrayList<>();
    private final StringBuilder table = new StringBuilder();

    @Override
    protected LibraryStore store() {
        return DynamoDbStore.inMemory();
    }

    @BeforeEach
    void everybodyReads() {
        readers.addAll(List.of(ann, ben, newUser("mia"), newUser("zoe")));
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < PAGE + 2; i++) {
            LibraryBook book = typical(i).withVersion(1);
            List<Reading> readings = readings(book, i);
            items.add(BookItems.card(book, Marks.of(readings), 1));
            items.add(BookItems.order(book));
            items.add(BookItems.text(book).with(Items.VERSION, 1));
            readings.forEach(reading -> {
                items.add(ReadingItems.listed(reading, ListedBook.of(book), 1));
                items.add(ReadingItems.order(reading, ListedBook.of(book)));
                items.add(ReadingItems.notes(reading).with(Items.VERSION, 1));
            });
        }
        BigLibrary.write(items);
    }

    private List<Reading> readings(LibraryBook book, int i) {
        BookRead read = new BookRead(null, LocalDate.of(2026, 1, 1).plusDays(i), true, null);
        return readers.stream()
                .map(reader -> reading(book, reader)
                        .as(ReadingStatus.READ)
                        .rated(new Rating(1 + i % 10))
                        .withReads(List.of(read))
                        .withVersion(1))
                .toList();
    }

    private LibraryBook typical(int i) {
        return LibraryBook.withIsbn(home, isbn(i), ann, NOW.plusSeconds(i))
                .edited(BookField.TITLE, "The Left Hand of Darkness, volume " + i, NOW)
                .edited(BookField.AUTHORS, List.of("Ursula K. Le Guin"), NOW)
                .edited(BookField.SERIES, new Series("Hainish Cycle", String.valueOf(i)), NOW)
                .edited(BookField.PUBLISHER, "Ace Books", NOW)
                .edited(BookField.PUBLISHED, "1969-03", NOW)
                .edited(BookField.PAGES, 286 + i, NOW)
                .edited(BookField.LANGUAGE, "en", NOW)
                .edited(BookField.GENRE, "Science fiction", NOW)
                .edited(BookField.TAGS, List.of("classic", "to lend"), NOW)
                .edited(BookField.COVER, new UUID(9, i), NOW)
                .edited(BookField.DESCRIPTION, "About a book. ".repeat(60), NOW);
    }

    @Test
    void prices_areThoseOfTheDecision() throws IOException {
        LibraryBook book = find(typical(7).id()).orElseThrow();
        LibraryBook isbnOnly = LibraryBook.withIsbn(home, isbn(100), ann, NOW);

        writes("one add by ISBN", () -> watched.libraryBooks()
                .add(isbnOnly, reading(isbnOnly, ann).as(ReadingStatus.TO_READ)));
        LibraryBook typed = typical(101);
        writes("one add with all its texts", () -> watched.libraryBooks()
                .add(typed, reading(typed, ann).as(ReadingStatus.TO_READ)));
        writes("one rating", () -> watched.readings()
                .save(store().readings()
                        .find(reading(book, ben).id())
                        .orElseThrow()
                        .rated(new Rating(10))));
        writes("one other status", () -> watched.readings()
                .save(store().readings()
                        .find(reading(book, ben).id())
                        .orElseThrow()
                        .as(ReadingStatus.READING)));
        writes("another title, read by four", () -> watched.libraryBooks()
                .save(book.edited(BookField.TITLE, "Another title", NOW)));
        reads("page of 48, a shelf", BookSet.on(Shelf.HOME, ann), ShelfOrder.TITLE);
        reads("page of 48, a shelf by rating", BookSet.on(Shelf.HOME, ann), ShelfOrder.RATING);
        reads("page of 48, a status", BookSet.of(ann, ReadingStatus.READ), ShelfOrder.TITLE);

        assertThat(Files.readString(ADR)).contains(table);
    }

    private void writes(String action, Runnable work) {
        WritePrice before = WritePrice.now();
        work.run();
        row(action, String.valueOf(WritePrice.now().since(before)), "");
    }

    private void reads(String action, BookSet set, ShelfOrder order) {
        log.clear();
        assertThat(watched.shelves()
                        .list(new ShelfQuery(home, ann, set, ShelfFilter.NONE, order, true, null, PAGE))
                        .items())
                .hasSize(PAGE);
        double units = log.readUnits();
        log.clear();
        watched.shelves().counts(home, ann);
        row(action, "", String.format(Locale.ROOT, "%.0f", units + log.readUnits()));
    }

    private void row(String action, String writes, String reads) {
        table.append("| ")
                .append(action)
                .append(" | ")
                .append(writes)
                .append(" | ")
                .append(reads)
                .append(" |\n");
    }
}
