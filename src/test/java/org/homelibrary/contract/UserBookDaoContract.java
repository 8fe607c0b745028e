package org.homelibrary.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.homelibrary.model.BookFacts;
import org.homelibrary.model.FactMarks;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.LibraryCounts;
import org.homelibrary.model.LookupFailure;
import org.homelibrary.model.MetadataField;
import org.homelibrary.model.PrintedNumber;
import org.homelibrary.model.Rating;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.Series;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.model.UserBook;
import org.homelibrary.model.UserBookState;
import org.homelibrary.persistence.ConflictException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Single books, counts and background work; for lists see {@link UserBookListContract}. */
public abstract class UserBookDaoContract extends DaoContract {

    private static final Isbn ISBN = new Isbn("9780306406157");

    private UUID ann;
    private UUID bob;

    @BeforeEach
    void makeAccounts() {
        ann = newUser("ann");
        bob = newUser("bob");
    }

    // one book

    @Test
    void find_ofUnknownId_isEmpty() {
        assertThat(inTransaction(() -> store().userBooks().find(ann, new UUID(9, 9))))
                .isEmpty();
    }

    @Test
    void find_afterAdd_givesEveryField() {
        UserBook book = UserBook.stored(new UserBookState(
                ann,
                ISBN.bookId(),
                ISBN,
                new PrintedNumber("9780140013990"),
                strangeFacts(),
                ReadingStatus.ABANDONED,
                new Rating(7),
                SyncStatus.FAILED,
                LookupFailure.RATE_LIMITED,
                3,
                NOW.plusSeconds(60),
                NOW,
                null,
                0));

        UserBook stored = add(book);

        assertThat(find(book).getLanguage()).isEqualTo("pt");
        assertThat(find(book)).usingRecursiveComparison().isEqualTo(stored);
        assertThat(find(book))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(book);
    }

    private static BookFacts strangeFacts() {
        return BookFacts.stored(
                Map.of(
                        MetadataField.TITLE,
                        STRANGE_TEXT,
                        MetadataField.AUTHORS,
                        "author " + STRANGE_TEXT,
                        MetadataField.CATEGORIES,
                        "genre " + STRANGE_TEXT,
                        MetadataField.LANGUAGE,
                        "pt",
                        MetadataField.DESCRIPTION,
                        "line\nline\t" + STRANGE_TEXT,
                        MetadataField.COVER,
                        new UUID(5, 6),
                        MetadataField.PUBLISHER,
                        "publisher " + STRANGE_TEXT,
                        MetadataField.PUBLISHED_DATE,
                        "1999-04",
                        MetadataField.PAGES,
                        1304,
                        MetadataField.SERIES,
                        new Series("series " + STRANGE_TEXT, "2.5")),
                FactMarks.stored(
                        "TITLE,COVER",
                        "GENRE",
                        "google-books 2026-05-04T10:00:00Z PAGES",
                        "TITLE=1a2b3c4d",
                        "-\nTITLE edited - - " + STRANGE_TEXT));
    }

    @Test
    void find_ofBookOfWhichNothingIsKnown_givesNulls() {
        UserBook book = UserBook.byHand(ann, new UUID(1, 1), NOW);

        add(book);

        assertThat(find(book))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(book);
        assertThat(find(book).getTitle()).isNull();
        assertThat(find(book).getRating()).isEmpty();
    }

    @Test
    void find_ofLongestTexts_givesThemWhole() {
        UserBook book = UserBook.withIsbn(ann, ISBN, NOW);
        book.edit(
                "ﷺ".repeat(UserBook.MAX_TITLE_LENGTH),
                "ﷺ".repeat(UserBook.MAX_AUTHOR_LENGTH),
                "ﷺ".repeat(UserBook.MAX_GENRE_LENGTH),
                "書".repeat(UserBook.MAX_DESCRIPTION_LENGTH));

        add(book);

        assertThat(find(book))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(book);
    }

    @Test
    void find_ofAnotherUsersBook_isEmpty() {
        add(UserBook.withIsbn(ann, ISBN, NOW));

        assertThat(inTransaction(() -> store().userBooks().find(bob, ISBN.bookId())))
                .isEmpty();
    }

    @Test
    void add_ofTheSameBookByTwoUsers_makesTwo() {
        UserBook anns = titled(add(UserBook.withIsbn(ann, ISBN, NOW)), "Ann's");
        UserBook bobs = titled(add(UserBook.withIsbn(bob, ISBN, NOW)), "Bob's");
        save(anns);
        save(bobs);

        assertThat(find(anns).getTitle()).isEqualTo("Ann's");
        assertThat(find(bobs).getTitle()).isEqualTo("Bob's");
    }

    @Test
    void add_ofBookThatIsThere_isConflict() {
        add(titled(UserBook.withIsbn(ann, ISBN, NOW), "first"));

        assertThatThrownBy(() -> add(UserBook.withIsbn(ann, ISBN, NOW))).isInstanceOf(ConflictException.class);
        assertThat(counts(ann).total()).isEqualTo(1);
        assertThat(inTransaction(() -> store().userBooks().find(ann, ISBN.bookId()))
                        .orElseThrow()
                        .getTitle())
                .isEqualTo("first");
    }

    @Test
    void add_ofBookThatIsDeleted_isConflict() {
        change(add(UserBook.withIsbn(ann, ISBN, NOW)), book -> book.delete(NOW));

        assertThatThrownBy(() -> add(UserBook.withIsbn(ann, ISBN, NOW))).isInstanceOf(ConflictException.class);
        assertThat(counts(ann).total()).isZero();
    }

    @Test
    void add_ofTheSameBookAtTheSameTime_succeedsOnce() {
        Callable<UserBook> add = () -> store().userBooks().add(UserBook.withIsbn(ann, ISBN, NOW));

        List<Outcome<UserBook>> outcomes = atTheSameTime(Collections.nCopies(4, add));

        assertThat(Outcome.results(outcomes)).hasSize(1);
        assertThat(Outcome.errors(outcomes)).hasOnlyElementsOfType(ConflictException.class);
        assertThat(counts(ann).total()).isEqualTo(1);
    }

    @Test
    void save_ofChangedBook_storesEveryChange() {
        UserBook book = add(UserBook.withIsbn(ann, ISBN, NOW));
        book.edit("title", "author", "genre", "description");
        book.rate(new Rating(9));
        book.setStatus(ReadingStatus.READING);
        book.chooseCover(new UUID(1, 2));
        book.lookupFailed(LookupFailure.NOT_FOUND, null);

        UserBook stored = save(book);

        assertThat(find(book)).usingRecursiveComparison().isEqualTo(stored);
        assertThat(find(book))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(book);
    }

    @Test
    void save_canEmptyEveryField() {
        UserBook book = UserBook.withIsbn(ann, ISBN, NOW);
        book.edit("title", "author", "genre", "description");
        book.rate(new Rating(9));
        book.chooseCover(new UUID(1, 2));
        UserBook stored = add(book);
        stored.edit(null, null, null, null);
        stored.rate(null);
        stored.chooseCover(null);

        save(stored);

        assertThat(find(book))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(stored);
        assertThat(find(book).getTitle()).isNull();
        assertThat(find(book).getRating()).isEmpty();
        assertThat(find(book).getCoverId()).isNull();
    }

    @Test
    void save_ofWhatSaveGave_worksAgainAndAgain() {
        UserBook book = add(UserBook.withIsbn(ann, ISBN, NOW));
        for (int i = 0; i < 3; i++) {
            book = save(titled(book, "title " + i));
        }

        assertThat(find(book).getTitle()).isEqualTo("title 2");
    }

    @Test
    void find_afterChangeWithoutSave_givesWhatWasStored() {
        UserBook book = add(titled(UserBook.withIsbn(ann, ISBN, NOW), "stored"));

        inTransaction(
                () -> titled(store().userBooks().find(ann, book.getBookId()).orElseThrow(), "not stored"));
        titled(book, "not stored");

        assertThat(find(book).getTitle()).isEqualTo("stored");
    }

    @Test
    void save_ofStaleBook_isConflict() {
        UserBook book = add(UserBook.withIsbn(ann, ISBN, NOW));
        UserBook stale = find(book);
        save(titled(find(book), "fresh"));
        stale.setStatus(ReadingStatus.READ);

        assertThatThrownBy(() -> save(stale)).isInstanceOf(ConflictException.class);
        assertThat(find(book).getTitle()).isEqualTo("fresh");
        assertThat(counts(ann).of(ReadingStatus.READ)).isZero();
    }

    @Test
    void save_ofPurgedBook_isConflict() {
        UserBook book = add(UserBook.withIsbn(ann, ISBN, NOW));
        purge(book);

        assertThatThrownBy(() -> save(titled(book, "back"))).isInstanceOf(ConflictException.class);
        assertThat(inTransaction(() -> store().userBooks().find(ann, book.getBookId())))
                .isEmpty();
        assertThat(counts(ann).total()).isZero();
    }

    @Test
    void save_atTheSameTime_succeedsOnce() {
        UserBook book = add(UserBook.withIsbn(ann, ISBN, NOW));
        List<Callable<UserBook>> changes = IntStream.range(0, 4)
                .mapToObj(i -> find(book))
                .<Callable<UserBook>>map(read -> () -> {
                    read.setStatus(ReadingStatus.READ);
                    return store().userBooks().save(read);
                })
                .toList();

        List<Outcome<UserBook>> outcomes = atTheSameTime(changes);

        assertThat(Outcome.results(outcomes)).hasSize(1);
        assertThat(Outcome.errors(outcomes)).hasOnlyElementsOfType(ConflictException.class);
        assertThat(counts(ann)).isEqualTo(expected(Map.of(ReadingStatus.READ, 1)));
    }

    @Test
    void purge_removesForGood_andTwiceIsNoError() {
        UserBook gone = add(UserBook.withIsbn(ann, ISBN, NOW));
        UserBook kept = add(UserBook.withIsbn(bob, ISBN, NOW));

        purge(gone);
        purge(gone);

        assertThat(inTransaction(() -> store().userBooks().find(ann, gone.getBookId())))
                .isEmpty();
        assertThat(counts(ann).total()).isZero();
        assertThat(find(kept)).usingRecursiveComparison().isEqualTo(kept);
        assertThat(counts(bob).total()).isEqualTo(1);
    }

    @Test
    void purgeDeleted_removesWhatIsAsItWasRead() {
        UserBook deleted = change(add(UserBook.withIsbn(ann, ISBN, NOW)), book -> book.delete(NOW));

        assertThat(purgeDeleted(deleted)).isTrue();
        assertThat(purgeDeleted(deleted)).isFalse();
        assertThat(inTransaction(() -> store().userBooks().find(ann, deleted.getBookId())))
                .isEmpty();
        assertThat(counts(ann)).isEqualTo(LibraryCounts.EMPTY);
    }

    @Test
    void purgeDeleted_leavesABookThatIsInTheLibrary() {
        UserBook book = add(UserBook.withIsbn(ann, ISBN, NOW));

        assertThat(purgeDeleted(book)).isFalse();

        assertThat(find(book)).usingRecursiveComparison().isEqualTo(book);
        assertThat(counts(ann).total()).isEqualTo(1);
    }

    @Test
    void purgeDeleted_leavesABookThatWasRestoredOrAddedAnewSinceItWasListed() {
        UserBook restored = change(add(book(ann, 1)), book -> book.delete(NOW));
        UserBook anew = change(add(book(ann, 2)), book -> book.delete(NOW));
        List<UserBook> listed = inTransaction(() -> store().userBooks().findDeletedBefore(NOW.plusSeconds(1), 10));
        change(restored, UserBook::restore);
        purge(anew);
        add(book(ann, 2));

        assertThat(listed).hasSize(2).allSatisfy(book -> assertThat(purgeDeleted(book))
                .isFalse());

        assertThat(counts(ann).total()).isEqualTo(2);
        assertThat(find(restored).isDeleted()).isFalse();
        assertThat(find(anew).isDeleted()).isFalse();
    }

    @Test
    void purge_ofManyBooks_removesThemAll_andLeavesTheCountsRight() {
        UserBook kept = add(book(ann, 127));
        List<UserBook> gone = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ReadingStatus status = ReadingStatus.values()[i % 4];
            gone.add(add(with(book(ann, i), book -> book.setStatus(status))));
        }
        gone.set(3, change(gone.get(3), book -> book.delete(NOW)));
        change(find(gone.get(5)), book -> titled(book, "changed since"));
        purge(gone.get(7));

        inTransaction(() -> store().userBooks().purge(gone));
        inTransaction(() -> store().userBooks().purge(gone));
        inTransaction(() -> store().userBooks().purge(List.of()));

        assertThat(ids(inTransaction(() -> store().userBooks().findAll(ann, null, 100))))
                .containsExactly(kept.getBookId());
        assertThat(counts(ann)).isEqualTo(expected(Map.of(ReadingStatus.TO_READ, 1)));
    }

    @Test
    void add_afterPurge_startsAnew() {
        UserBook book = add(titled(UserBook.withIsbn(ann, ISBN, NOW), "before"));
        purge(book);

        add(UserBook.withIsbn(ann, ISBN, NOW));

        assertThat(find(book).getTitle()).isNull();
        assertThat(counts(ann).total()).isEqualTo(1);
    }

    @Test
    void add_afterPurgeInTheSameTransaction_startsAnew() {
        UserBook book = add(titled(UserBook.withIsbn(ann, ISBN, NOW), "before"));

        inTransaction(() -> {
            store().userBooks().purge(ann, book.getBookId());
            store().userBooks().add(UserBook.withIsbn(ann, ISBN, NOW));
        });

        assertThat(find(book).getTitle()).isNull();
        assertThat(counts(ann).total()).isEqualTo(1);
    }

    // counts

    @Test
    void counts_ofNewLibrary_areZero() {
        assertThat(counts(ann)).isEqualTo(LibraryCounts.EMPTY);
    }

    @Test
    void counts_followEveryChange() {
        UserBook first = add(book(ann, 1));
        UserBook second = add(with(book(ann, 2), book -> book.setStatus(ReadingStatus.READ)));
        add(book(bob, 1));
        assertThat(counts(ann)).isEqualTo(expected(Map.of(ReadingStatus.TO_READ, 1, ReadingStatus.READ, 1)));

        first = change(first, book -> book.setStatus(ReadingStatus.READING));
        second = change(second, book -> titled(book, "new title"));
        assertThat(counts(ann)).isEqualTo(expected(Map.of(ReadingStatus.READING, 1, ReadingStatus.READ, 1)));

        first = change(first, book -> book.delete(NOW));
        assertThat(counts(ann)).isEqualTo(expected(Map.of(ReadingStatus.READ, 1)));

        first = change(first, book -> book.setStatus(ReadingStatus.ABANDONED));
        assertThat(counts(ann)).isEqualTo(expected(Map.of(ReadingStatus.READ, 1)));

        first = change(first, UserBook::restore);
        assertThat(counts(ann)).isEqualTo(expected(Map.of(ReadingStatus.ABANDONED, 1, ReadingStatus.READ, 1)));

        second = change(second, book -> {
            book.delete(NOW);
            book.setStatus(ReadingStatus.READING);
        });
        purge(second);
        assertThat(counts(ann)).isEqualTo(expected(Map.of(ReadingStatus.ABANDONED, 1)));

        purge(first);
        assertThat(counts(ann)).isEqualTo(LibraryCounts.EMPTY);
        assertThat(counts(bob)).isEqualTo(expected(Map.of(ReadingStatus.TO_READ, 1)));
    }

    @Test
    void counts_ofBooksAddedAtTheSameTime_countAll() {
        for (int round = 0; round < 3; round++) {
            int start = round * 8;
            List<Callable<UserBook>> adds = IntStream.range(start, start + 8)
                    .<Callable<UserBook>>mapToObj(i -> () -> store().userBooks().add(book(ann, i)))
                    .toList();

            assertThat(Outcome.errors(atTheSameTime(adds))).isEmpty();
            assertThat(counts(ann)).isEqualTo(expected(Map.of(ReadingStatus.TO_READ, start + 8)));
        }
    }

    @Test
    void counts_ofChangesAtTheSameTime_agreeWithTheBooks() {
        List<UserBook> books =
                IntStream.range(0, 9).mapToObj(i -> add(book(ann, i))).toList();
        List<Callable<Boolean>> changes = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            UserBook book = books.get(i);
            Consumer<UserBook> change =
                    switch (i % 3) {
                        case 0 -> read -> read.setStatus(ReadingStatus.READ);
                        case 1 -> read -> read.delete(NOW);
                        default -> null;
                    };
            changes.add(() -> {
                if (change == null) {
                    store().userBooks().purge(ann, book.getBookId());
                } else {
                    store().userBooks().save(with(find(book), change));
                }
                return true;
            });
        }

        assertThat(Outcome.errors(atTheSameTime(changes))).isEmpty();
        assertThat(counts(ann)).isEqualTo(expected(Map.of(ReadingStatus.READ, 3)));
    }

    @Test
    void counts_ofSaveAndPurgeAtTheSameTime_areZeroInTheEnd() {
        for (int i = 0; i < 5; i++) {
            UserBook book = add(book(ann, i));
            book.setStatus(ReadingStatus.READ);

            List<Outcome<Boolean>> outcomes = atTheSameTime(List.of(
                    () -> {
                        store().userBooks().save(book);
                        return true;
                    },
                    () -> {
                        store().userBooks().purge(ann, book.getBookId());
                        return true;
                    }));

            assertThat(Outcome.errors(outcomes)).hasOnlyElementsOfType(ConflictException.class);
            assertThat(outcomes.get(1).succeeded()).isTrue();
            assertThat(counts(ann)).isEqualTo(LibraryCounts.EMPTY);
        }
    }

    @Test
    void deleteCounts_ofEmptyLibrary_isNoError() {
        UserBook book = add(book(ann, 1));
        purge(book);

        inTransaction(() -> store().userBooks().deleteCounts(ann));
        inTransaction(() -> store().userBooks().deleteCounts(ann));

        assertThat(counts(ann)).isEqualTo(LibraryCounts.EMPTY);
        add(book(ann, 2));
        assertThat(counts(ann).total()).isEqualTo(1);
    }

    // background work

    @Test
    void findDueLookups_givesWhatIsDueLongestWaitingFirst() {
        UserBook third = add(waiting(ann, 3, NOW));
        UserBook first = add(waiting(bob, 1, NOW.minusSeconds(20)));
        UserBook second = add(with(
                waiting(ann, 2, NOW.minusSeconds(30)),
                book -> book.lookupFailed(LookupFailure.UNAVAILABLE, NOW.minusSeconds(10))));
        add(waiting(ann, 4, NOW.plusNanos(1000)));
        add(with(waiting(ann, 5, NOW), book -> book.lookupFailed(LookupFailure.NOT_FOUND, null)));
        add(book(ann, 6));
        change(add(waiting(ann, 7, NOW.minusSeconds(40))), book -> book.delete(NOW));

        assertThat(ids(inTransaction(() -> store().userBooks().findDueLookups(NOW, 10))))
                .containsExactly(first.getBookId(), second.getBookId(), third.getBookId());
        assertThat(ids(inTransaction(() -> store().userBooks().findDueLookups(NOW, 2))))
                .containsExactly(first.getBookId(), second.getBookId());
        assertThat(inTransaction(() -> store().userBooks().findDueLookups(NOW.minusSeconds(100), 10)))
                .isEmpty();
    }

    @Test
    void findLookupsAfter_givesWhatIsDueLater_theSoonestFirst() {
        UserBook ofBob = add(waiting(bob, 1, NOW.plusSeconds(9)));
        UserBook later = add(waiting(ann, 1, NOW.plusSeconds(5)));
        add(waiting(ann, 2, NOW));
        add(book(ann, 3));
        change(add(waiting(ann, 4, NOW.plusSeconds(9))), book -> book.delete(NOW));

        assertThat(inTransaction(() -> store().userBooks().findLookupsAfter(NOW, 10)))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(later, ofBob);
        assertThat(inTransaction(() -> store().userBooks().findLookupsAfter(NOW, 1)))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(later);
    }

    @Test
    void findDueLookups_givesWholeBooks() {
        UserBook book = add(titled(waiting(ann, 1, NOW), STRANGE_TEXT));

        assertThat(inTransaction(() -> store().userBooks().findDueLookups(NOW, 1)))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(book);
    }

    @Test
    void findDeletedBefore_givesWhatWasDeletedBefore() {
        UserBook early = change(add(book(ann, 1)), book -> book.delete(NOW.minusSeconds(10)));
        UserBook earlyOfBob = change(add(book(bob, 1)), book -> book.delete(NOW.minusSeconds(5)));
        change(add(book(ann, 2)), book -> book.delete(NOW));
        change(change(add(book(ann, 3)), book -> book.delete(NOW.minusSeconds(9))), UserBook::restore);
        add(book(ann, 4));

        assertThat(inTransaction(() -> store().userBooks().findDeletedBefore(NOW, 10)))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyInAnyOrder(early, earlyOfBob);
        assertThat(inTransaction(() -> store().userBooks().findDeletedBefore(NOW, 1)))
                .hasSize(1);
    }

    @Test
    void findAll_givesEveryBookDeletedOnesToo_inOrderOfIds() {
        List<UserBook> books = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            books.add(add(book(ann, i)));
            add(book(bob, i));
        }
        change(books.get(3), book -> book.delete(NOW));
        // ids as text, whose first digit may be above 7: the order of UUID.compareTo is another one
        List<UUID> sorted = books.stream()
                .map(UserBook::getBookId)
                .map(UUID::toString)
                .sorted()
                .map(UUID::fromString)
                .toList();

        List<UUID> found = new ArrayList<>();
        List<UserBook> page = inTransaction(() -> store().userBooks().findAll(ann, null, 4));
        while (!page.isEmpty()) {
            found.addAll(ids(page));
            UUID last = page.get(page.size() - 1).getBookId();
            page = inTransaction(() -> store().userBooks().findAll(ann, last, 4));
        }

        assertThat(found).containsExactlyElementsOf(sorted);
    }

    private static UserBook book(UUID user, int number) {
        return UserBook.byHand(user, UUID.nameUUIDFromBytes(new byte[] {(byte) number}), NOW);
    }

    private static UserBook waiting(UUID user, int number, Instant since) {
        String body = "97803064%04d".formatted(number);
        Isbn isbn = IntStream.range(0, 10)
                .mapToObj(digit -> Isbn.parse(body + digit))
                .flatMap(parsed -> parsed.stream())
                .findFirst()
                .orElseThrow();
        return UserBook.withIsbn(user, isbn, since);
    }

    private static UserBook titled(UserBook book, String title) {
        book.edit(title, book.getAuthor(), book.getGenre(), book.getDescription());
        return book;
    }

    private static UserBook with(UserBook book, Consumer<UserBook> change) {
        change.accept(book);
        return book;
    }

    private static LibraryCounts expected(Map<ReadingStatus, Integer> byStatus) {
        return new LibraryCounts(byStatus);
    }

    private static List<UUID> ids(List<UserBook> books) {
        return books.stream().map(UserBook::getBookId).toList();
    }

    private UserBook add(UserBook book) {
        return inTransaction(() -> store().userBooks().add(book));
    }

    private UserBook save(UserBook book) {
        return inTransaction(() -> store().userBooks().save(book));
    }

    private UserBook change(UserBook book, Consumer<UserBook> change) {
        return save(with(book, change));
    }

    private UserBook find(UserBook book) {
        return inTransaction(() -> store().userBooks().find(book.getUserId(), book.getBookId()))
                .orElseThrow();
    }

    private boolean purgeDeleted(UserBook book) {
        return inTransaction(() -> store().userBooks().purgeDeleted(book));
    }

    private void purge(UserBook book) {
        inTransaction(() -> store().userBooks().purge(book.getUserId(), book.getBookId()));
    }

    private LibraryCounts counts(UUID user) {
        return inTransaction(() -> store().userBooks().counts(user));
    }
}
