package org.homelibrary.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.PrintedNumber;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.BookNumber;
import org.homelibrary.model.library.book.FieldMark;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ReadingKeys;
import org.homelibrary.model.library.shelf.ShelfCounts;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.library.shelf.ShelfKeys;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;

/** Compares a carried-over library, field by field, with the list of its reader, which stays in the old tables. */
final class CarriedOver {

    private static final int STEP = 500;

    /** The new field of each old one that a person may have edited. */
    private static final Map<String, BookField> EDITABLE = Map.of(
            "TITLE", BookField.TITLE,
            "AUTHOR", BookField.AUTHORS,
            "GENRE", BookField.GENRE,
            "DESCRIPTION", BookField.DESCRIPTION,
            "COVER", BookField.COVER);

    private final DataSource dataSource;
    private final JpaStore store;
    private final UUID userId;

    CarriedOver(DataSource dataSource, JpaStore store, UUID userId) {
        this.dataSource = dataSource;
        this.store = store;
        this.userId = userId;
    }

    /** @return how many books there are, deleted ones not counted */
    int compareEveryField() throws Exception {
        List<OldListBook> old = OldListBook.of(dataSource, userId);
        List<LibraryBook> books = new ArrayList<>();
        Map<LibraryBookId, Reading> readings = new HashMap<>();
        Map<ReadingStatus, Integer> counts = new EnumMap<>(ReadingStatus.class);
        for (int from = 0; from < old.size() || from == 0; from += STEP) {
            UUID after = from == 0 ? null : old.get(from - 1).bookId();
            List<OldListBook> some = old.subList(from, Math.min(from + STEP, old.size()));
            List<LibraryBook> carried =
                    store.inTransaction(() -> store.libraryBooks().findAll(userId, after, STEP));
            List<Reading> said = store.inTransaction(() -> store.readings().findAll(userId, userId, after, STEP));
            assertThat(carried).hasSameSizeAs(some);
            assertThat(said).hasSameSizeAs(some);
            for (int i = 0; i < some.size(); i++) {
                compare(some.get(i), carried.get(i));
                compare(some.get(i), said.get(i));
                readings.put(carried.get(i).id(), said.get(i));
                if (!some.get(i).isDeleted()) {
                    counts.merge(some.get(i).status(), 1, Integer::sum);
                }
            }
            books.addAll(carried);
        }
        int visible = counts.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(store.inTransaction(() -> store.shelves().counts(userId, userId)))
                .isEqualTo(new ShelfCounts(Map.of(Shelf.HOME, visible), counts));
        books.removeIf(LibraryBook::isDeleted);
        compareLists(books, readings);
        return books.size();
    }

    private void compare(OldListBook old, LibraryBook book) throws Exception {
        Optional<Book> edition = store.inTransaction(() -> store.books().find(old.bookId()));
        BookDetails details = book.details();
        assertThat(book.id()).isEqualTo(new LibraryBookId(userId, old.bookId()));
        assertThat(book.number())
                .isEqualTo(new BookNumber(
                        old.text("isbn") == null ? null : new Isbn(old.text("isbn")),
                        old.text("printed_number") == null ? null : new PrintedNumber(old.text("printed_number"))));
        assertThat(details.title()).isEqualTo(old.text("title"));
        assertThat(details.authorLine()).isEqualTo(old.text("author"));
        assertThat(details.genre()).isEqualTo(old.text("genre"));
        assertThat(details.description()).isEqualTo(old.text("description"));
        assertThat(details.coverId()).isEqualTo(old.coverId());
        compare(details, BookField.PUBLISHER, old.text("publisher"), edition);
        compare(details, BookField.PUBLISHED, old.text("published_date"), edition);
        compare(details, BookField.PAGES, old.pages(), edition);
        compare(details, BookField.LANGUAGE, old.text("language"), edition);
        compare(details, BookField.SERIES, old.series(), edition);
        assertThat(details.tags()).isEmpty();
        assertThat(details.sortTitle()).isNull();
        compareMarks(old, edition, book);
        assertThat(book.lookup()).isEqualTo(old.lookup());
        assertThat(book.holding())
                .isEqualTo(new Holding(Possession.OWNED, null, List.of(), userId, old.addedAt(), old.deletedAt()));
    }

    /** @param own what the old book said, or null: its page showed what the edition says then */
    private static void compare(BookDetails details, BookField field, Object own, Optional<Book> edition) {
        Object known = own != null ? own : edition.map(field::in).orElse(null);
        assertThat(details.values().get(field))
                .as(field + " of " + details.title())
                .isEqualTo(known);
    }

    private static void compareMarks(OldListBook old, Optional<Book> edition, LibraryBook book) {
        EDITABLE.forEach((before, now) -> {
            boolean isReleased = (now == BookField.AUTHORS && old.text("author") == null
                            || now == BookField.GENRE && old.text("genre") == null)
                    && edition.filter(it -> now.in(it) == null).isPresent();
            assertThat(book.marks().isEdited(now))
                    .as(now + " of " + old.text("title"))
                    .isEqualTo(old.edited().contains(before) && !isReleased);
            assertThat(book.marks().of(now).filter(FieldMark::isProvisional).isPresent())
                    .isEqualTo(old.provisional().contains(before));
        });
        for (BookField field : BookField.values()) {
            field.source()
                    .flatMap(fact -> old.origins().of(fact))
                    .ifPresent(origin -> assertThat(book.marks().of(field)).contains(FieldMark.of(origin)));
        }
    }

    private static void compare(OldListBook old, Reading reading) {
        assertThat(reading.id().bookId()).isEqualTo(old.bookId());
        assertThat(reading.status()).isEqualTo(old.status());
        assertThat(reading.rating()).isEqualTo(old.ratingHalves() == null ? null : new Rating(old.ratingHalves()));
        assertThat(reading.notes()).isNull();
        assertThat(reading.reads()).isEmpty();
    }

    /** Every order has every book once, by the keys that this program makes. */
    private void compareLists(List<LibraryBook> books, Map<LibraryBookId, Reading> readings) throws Exception {
        for (ShelfOrder order : ShelfOrder.values()) {
            List<UUID> expected = books.stream()
                    .sorted(Comparator.comparing(book -> key(book, readings.get(book.id()), order)))
                    .map(book -> book.id().bookId())
                    .toList();
            List<UUID> found = new ArrayList<>();
            String cursor = null;
            do {
                ShelfQuery query = new ShelfQuery(
                        userId, userId, BookSet.on(Shelf.HOME, userId), ShelfFilter.NONE, order, false, cursor, 100);
                Page<ShelfEntry> page =
                        store.inTransaction(() -> store.shelves().list(query));
                page.items().forEach(entry -> found.add(entry.id().bookId()));
                cursor = page.next();
            } while (cursor != null);
            assertThat(found).as(order.name()).isEqualTo(expected);
        }
    }

    private static String key(LibraryBook book, Reading reading, ShelfOrder order) {
        ShelfKeys keys = ShelfKeys.of(book);
        return ReadingKeys.of(Optional.of(reading), keys).get(order, keys);
    }
}
