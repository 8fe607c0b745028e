package org.homelibrary.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserBookTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Isbn ISBN = new Isbn("9780441014989");
    private static final UUID USER = new UUID(1, 1);
    private static final UUID COVER = new UUID(2, 2);

    private final UserBook book = UserBook.withIsbn(USER, ISBN, NOW);

    @Test
    void newBookWithIsbn_waitsForItsLookupAndSortsByItsIsbn() {
        assertThat(book.getSyncStatus()).isEqualTo(SyncStatus.PENDING);
        assertThat(book.getNextLookupAt()).isEqualTo(NOW);
        assertThat(book.sortKey(SortOrder.TITLE))
                .startsWith("9780441014989")
                .endsWith(ISBN.bookId().toString());
    }

    @Test
    void lookup_fillsWhatTheUserDidNotEdit() {
        book.edit("My own title", null, null, null);

        book.fillFrom(edition("Ancestral Night", "White Space", "Elizabeth Bear"));

        assertThat(book.getTitle()).isEqualTo("My own title");
        assertThat(book.getAuthor()).isEqualTo("Elizabeth Bear");
        assertThat(book.getCoverId()).isEqualTo(COVER);
        assertThat(book.getSyncStatus()).isEqualTo(SyncStatus.SYNCED);
        assertThat(book.getNextLookupAt()).isNull();
    }

    @Test
    void subtitle_isPartOfTheTitle() {
        book.fillFrom(edition("Ancestral Night", "White Space", "Elizabeth Bear"));

        assertThat(book.getTitle()).isEqualTo("Ancestral Night: White Space");
    }

    @Test
    void emptiedField_countsAsEditedAndStaysEmpty() {
        book.fillFrom(edition("Ancestral Night", null, "Elizabeth Bear"));
        book.edit(book.getTitle(), "", book.getGenre(), book.getDescription());

        book.fillFrom(edition("Ancestral Night", null, "Somebody Else"));

        assertThat(book.getAuthor()).isNull();
        assertThat(book.getEditedFields()).containsExactly(BookField.AUTHOR);
    }

    @Test
    void savingAFormWithoutChanges_editsNothing() {
        book.fillFrom(edition("Ancestral Night", null, "Elizabeth Bear"));

        book.edit(book.getTitle(), book.getAuthor(), book.getGenre(), book.getDescription());

        assertThat(book.getEditedFields()).isEmpty();
    }

    @Test
    void ownCover_survivesARefetch() {
        UUID own = new UUID(3, 3);
        book.chooseCover(own);

        book.fillFrom(edition("Ancestral Night", null, "Elizabeth Bear"));

        assertThat(book.getCoverId()).isEqualTo(own);
    }

    @Test
    void tooLongProviderText_isCutBetweenCharacters() {
        book.fillFrom(edition("📚".repeat(400), null, "x".repeat(900)));

        assertThat(book.getTitle()).hasSize(UserBook.MAX_TITLE_LENGTH).endsWith("📚");
        assertThat(book.getAuthor()).hasSize(UserBook.MAX_AUTHOR_LENGTH);
    }

    @Test
    void failure_isCountedAndForgottenOnSuccess() {
        book.lookupFailed(LookupFailure.RATE_LIMITED, NOW.plusSeconds(60));
        book.lookupFailed(LookupFailure.NOT_FOUND, null);

        assertThat(book.getLookupAttempts()).isEqualTo(2);
        assertThat(book.getLookupFailure()).isEqualTo(LookupFailure.NOT_FOUND);

        book.fillFrom(edition("Ancestral Night", null, "Elizabeth Bear"));

        assertThat(book.getLookupAttempts()).isZero();
        assertThat(book.getLookupFailure()).isNull();
    }

    @Test
    void deletedBook_hasNoSortKeyUntilItIsRestored() {
        String key = book.sortKey(SortOrder.ADDED);

        book.delete(NOW.plusSeconds(1));

        assertThat(SortOrder.values())
                .allSatisfy(order -> assertThat(book.sortKey(order)).isNull());
        assertThat(book.getSearchText()).isNull();

        book.restore();

        assertThat(book.sortKey(SortOrder.ADDED)).isEqualTo(key);
    }

    @Test
    void sortKeys_orderAsPeopleDo() {
        assertThat(titled("Émile").sortKey(SortOrder.TITLE))
                .isLessThan(titled("Zoo").sortKey(SortOrder.TITLE));
        assertThat(titled("the book").sortKey(SortOrder.TITLE))
                .isLessThan(titled("The Cook").sortKey(SortOrder.TITLE));
        UserBook better = titled("a");
        better.rate(new Rating(10));
        UserBook worse = titled("b");
        worse.rate(new Rating(9));
        assertThat(worse.sortKey(SortOrder.RATING)).isLessThan(better.sortKey(SortOrder.RATING));
    }

    @Test
    void searchText_isWithoutCaseAndAccents() {
        book.edit("Die Brüder Löwenherz", "Astrid Lindgren", "Märchen", null);

        assertThat(book.getSearchText()).isEqualTo("die bruder lowenherz astrid lindgren marchen 9780441014989");
    }

    private static UserBook titled(String title) {
        UserBook book = UserBook.byHand(USER, new UUID(9, 9), NOW);
        book.edit(title, null, null, null);
        return book;
    }

    private static Book edition(String title, String subtitle, String author) {
        return new Book(
                ISBN,
                new BookMetadata(title, subtitle, List.of(author), null, null, null, null, List.of("SF"), "About."),
                COVER,
                NOW);
    }
}
