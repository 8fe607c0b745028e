package org.homelibrary.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                .contains("9780441014989")
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
    void savingAFormOfABookWithoutAuthorAndGenre_leavesThemToTheNextLookup() {
        book.fillFrom(unexplained());
        book.edit(book.getTitle(), "", " ", null);

        book.fillFrom(edition("Ancestral Night", null, "Elizabeth Bear"));

        assertThat(book.getEditedFields()).isEmpty();
        assertThat(book.getAuthor()).isEqualTo("Elizabeth Bear");
    }

    @Test
    void unknownAuthorAndGenre_areNull() {
        book.fillFrom(unexplained());

        assertThat(book.getAuthor()).isNull();
        assertThat(book.getGenre()).isNull();
        assertThat(book.getDescription()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ame\u0301lie", " Am\u00e9lie\u00a0", "Am\u00e9lie\r\n", "\u200bAm\u00e9lie\ufeff"})
    void textThatDiffersOnlyInItsEncoding_isNotEdited(String typed) {
        book.fillFrom(edition("Am\u00e9lie", null, "Elizabeth Bear"));

        book.edit(typed, book.getAuthor(), book.getGenre(), book.getDescription());

        assertThat(book.getEditedFields()).isEmpty();
    }

    @Test
    void linesAsABrowserSendsThem_areNotEdited() {
        book.fillFrom(new Book(
                ISBN,
                new BookMetadata("T", null, List.of(), null, null, null, null, List.of(), "One \n\nTwo\u00a0 three"),
                null,
                NOW));

        book.edit("T", null, null, "One\r\n\r\nTwo three\r\n");

        assertThat(book.getEditedFields()).isEmpty();
        assertThat(book.getDescription()).isEqualTo("One\n\nTwo three");
    }

    @Test
    void newParagraph_isAnEdit() {
        book.edit("T", null, null, "One. Two.");
        book.edit("T", null, null, "One.\r\n\r\nTwo.");

        assertThat(book.getDescription()).isEqualTo("One.\n\nTwo.");
        assertThat(book.isEdited(BookField.DESCRIPTION)).isTrue();
    }

    @Test
    void emptyFieldThatTheEditionNeverHad_canBeFilledAgainAfterALookupIsRequested() {
        Book nameless = edition("Ancestral Night", null);
        book.fillFrom(nameless);
        book.edit("Ancestral Night", "typed", "", null);
        book.edit("Ancestral Night", "", "", null);

        book.beforeLookingUpAnew(nameless);

        assertThat(book.getEditedFields()).containsExactlyInAnyOrder(BookField.GENRE, BookField.DESCRIPTION);
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
                .isLessThan(titled("Cook").sortKey(SortOrder.TITLE));
        UserBook better = titled("a");
        better.rate(new Rating(10));
        UserBook worse = titled("b");
        worse.rate(new Rating(9));
        assertThat(worse.sortKey(SortOrder.RATING)).isLessThan(better.sortKey(SortOrder.RATING));
    }

    @Test
    void searchText_isWithoutCaseAndAccents() {
        book.edit("Die Brüder Löwenherz", "Astrid Lindgren", "Märchen", null);

        assertThat(book.getSearchText()).contains("bruder", "lowenherz", "astrid", "marchen", "9780441014989");
    }

    private static UserBook titled(String title) {
        UserBook book = UserBook.byHand(USER, new UUID(9, 9), NOW);
        book.edit(title, null, null, null);
        return book;
    }

    /** Of which the providers know nothing but its title. */
    private static Book unexplained() {
        return new Book(
                ISBN, new BookMetadata("T", null, List.of(), null, null, null, null, List.of(" "), " "), null, NOW);
    }

    private static Book edition(String title, String subtitle, String... authors) {
        return new Book(
                ISBN,
                new BookMetadata(title, subtitle, List.of(authors), null, null, null, null, List.of("SF"), "About."),
                COVER,
                NOW);
    }
}
