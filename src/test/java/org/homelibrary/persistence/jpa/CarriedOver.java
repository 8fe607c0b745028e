package org.homelibrary.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.model.Book;
import org.homelibrary.model.MetadataField;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.UserBook;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.FieldMark;
import org.homelibrary.model.library.book.Holding;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.book.LookupState;
import org.homelibrary.model.library.book.Possession;
import org.homelibrary.model.library.book.Shelf;
import org.homelibrary.model.library.reading.Reading;
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
    private static final Map<org.homelibrary.model.BookField, BookField> EDITABLE = Map.of(
            org.homelibrary.model.BookField.TITLE, BookField.TITLE,
            org.homelibrary.model.BookField.AUTHOR, BookField.AUTHORS,
            org.homelibrary.model.BookField.GENRE, BookField.GENRE,
            org.homelibrary.model.BookField.DESCRIPTION, BookField.DESCRIPTION,
            org.homelibrary.model.BookField.COVER, BookField.COVER);

    private final JpaStore store;
    private final UUID userId;

    CarriedOver(JpaStore store, UUID userId) {
        this.store = store;
        this.userId = userId;
    }

    /** @return how many books there are, deleted ones counted */
    int compareEveryField() throws Exception {
        List<LibraryBook> books = new ArrayList<>();
        Map<LibraryBookId, Reading> readings = new HashMap<>();
        Map<ReadingStatus, Integer> counts = new EnumMap<>(ReadingStatus.class);
        UUID after = null;
        List<UserBook> old;
        do {
            UUID from = after;
            old = store.inTransaction(() -> store.userBooks().findAll(userId, from, STEP));
            List<LibraryBook> carried =
                    store.inTransaction(() -> store.libraryBooks().findAll(userId, from, STEP));
            List<Reading> said = store.inTransaction(() -> store.readings().findAll(userId, userId, from, STEP));
            assertThat(carried).hasSameSizeAs(old);
            assertThat(said).hasSameSizeAs(old);
            for (int i = 0; i < old.size(); i++) {
                compare(old.get(i), carried.get(i));
                compare(old.get(i), said.get(i));
                readings.put(carried.get(i).id(), said.get(i));
                if (!old.get(i).isDeleted()) {
                    counts.merge(old.get(i).getStatus(), 1, Integer::sum);
                }
                after = old.get(i).getBookId();
            }
            books.addAll(carried);
        } while (old.size() == STEP);
        int visible = counts.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(store.inTransaction(() -> store.shelves().counts(userId, userId)))
                .isEqualTo(new ShelfCounts(Map.of(Shelf.HOME, visible), counts));
        books.removeIf(LibraryBook::isDeleted);
        compareLists(books, readings);
        return books.size();
    }

    private void compare(UserBook old, LibraryBook book) throws Exception {
        Optional<Book> edition = store.inTransaction(() -> store.books().find(old.getBookId()));
        BookDetails details = book.details();
        assertThat(book.id()).isEqualTo(new LibraryBookId(userId, old.getBookId()));
        assertThat(book.number().isbn()).isEqualTo(old.getIsbn().orElse(null));
        assertThat(book.number().printed()).isEqualTo(old.getPrintedNumber().orElse(null));
        assertThat(details.title()).isEqualTo(old.getTitle());
        assertThat(details.authorLine()).isEqualTo(old.getAuthor());
        assertThat(details.genre()).isEqualTo(old.getGenre());
        assertThat(details.description()).isEqualTo(old.getDescription());
        assertThat(details.coverId()).isEqualTo(old.getCoverId());
        for (MetadataField fact : Set.of(
                MetadataField.PUBLISHER,
                MetadataField.PUBLISHED_DATE,
                MetadataField.PAGES,
                MetadataField.LANGUAGE,
                MetadataField.SERIES)) {
            BookField field = field(fact);
            Object own = old.facts().value(fact);
            Object known = own != null
                    ? own
                    : edition.map(it -> fact.in(it.metadata())).orElse(null);
            assertThat(details.values().get(field))
                    .as(fact + " of " + old.getTitle())
                    .isEqualTo(known);
        }
        assertThat(details.tags()).isEmpty();
        assertThat(details.sortTitle()).isNull();
        compareMarks(old, edition, book);
        assertThat(book.lookup())
                .isEqualTo(new LookupState(
                        old.getSyncStatus(), old.getLookupFailure(), old.getLookupAttempts(), old.getNextLookupAt()));
        assertThat(book.holding())
                .isEqualTo(
                        new Holding(Possession.OWNED, null, List.of(), userId, old.getAddedAt(), old.getDeletedAt()));
    }

    private static BookField field(MetadataField fact) {
        for (BookField field : BookField.values()) {
            if (field.source().equals(Optional.of(fact))) {
                return field;
            }
        }
        throw new AssertionError(fact);
    }

    private static void compareMarks(UserBook old, Optional<Book> edition, LibraryBook book) {
        EDITABLE.forEach((before, now) -> {
            boolean isReleased = edition.isPresent()
                    && (before == org.homelibrary.model.BookField.AUTHOR
                                    && old.getAuthor() == null
                                    && edition.get().metadata().authors().isEmpty()
                            || before == org.homelibrary.model.BookField.GENRE
                                    && old.getGenre() == null
                                    && edition.get().metadata().categories().isEmpty());
            assertThat(book.marks().isEdited(now))
                    .as(now + " of " + old.getTitle())
                    .isEqualTo(old.isEdited(before) && !isReleased);
        });
        for (BookField field : BookField.values()) {
            field.source()
                    .flatMap(fact -> old.facts().origin(fact))
                    .ifPresent(origin -> assertThat(book.marks().of(field)).contains(FieldMark.of(origin)));
        }
    }

    private static void compare(UserBook old, Reading reading) {
        assertThat(reading.id().bookId()).isEqualTo(old.getBookId());
        assertThat(reading.status()).isEqualTo(old.getStatus());
        assertThat(reading.rating()).isEqualTo(old.getRating().orElse(null));
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
