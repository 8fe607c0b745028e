package org.homelibrary.model.library.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.MetadataField;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.edition.Origin;
import org.homelibrary.model.edition.Origins;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.PrintedNumber;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.SyncStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryBookTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Isbn ISBN = new Isbn("9780441014989");
    private static final Isbn OTHER = new Isbn("9780306406157");
    private static final UUID HOME = new UUID(1, 1);
    private static final UUID ANN = new UUID(2, 2);
    private static final UUID COVER = new UUID(3, 3);

    private static final Book EDITION = edition(new BookMetadata(
            "Dune",
            "A novel",
            List.of("Frank Herbert", "Another"),
            "Chilton",
            "1965-08",
            412,
            "en",
            List.of("Science fiction", "Classics"),
            "Worms.",
            new Series("Dune Chronicles", "1")));
    private static final Book EMPTY = new Book(
            ISBN, new BookMetadata(null, null, List.of(), null, null, null, null, List.of(), " ", null), null, NOW);

    private final LibraryBook pending = LibraryBook.withIsbn(HOME, ISBN, ANN, NOW);

    private static Book edition(BookMetadata metadata) {
        return new Book(
                ISBN,
                metadata,
                new Origins(Map.of(MetadataField.CATEGORIES, new Origin(MetadataSource.DNB, NOW))),
                COVER,
                NOW);
    }

    @Test
    void lookup_fillsEveryFieldThatProvidersSay() {
        LibraryBook filled = pending.filledFrom(EDITION);

        BookDetails details = filled.details();
        assertThat(details.title()).isEqualTo("Dune: A novel");
        assertThat(details.authors()).containsExactly("Frank Herbert", "Another");
        assertThat(details.authorLine()).isEqualTo("Frank Herbert, Another");
        assertThat(details.series()).isEqualTo(new Series("Dune Chronicles", "1"));
        assertThat(details.publisher()).isEqualTo("Chilton");
        assertThat(details.published()).isEqualTo("1965-08");
        assertThat(details.pages()).isEqualTo(412);
        assertThat(details.language()).isEqualTo("en");
        assertThat(details.genre()).isEqualTo("Science fiction, Classics");
        assertThat(details.description()).isEqualTo("Worms.");
        assertThat(details.coverId()).isEqualTo(COVER);
        assertThat(details.tags()).isEmpty();
        assertThat(filled.lookup()).isEqualTo(LookupState.SYNCED);
        assertThat(filled.marks().of(BookField.GENRE)).contains(FieldMark.of(new Origin(MetadataSource.DNB, NOW)));
        assertThat(filled.marks().of(BookField.TITLE)).isEmpty();
    }

    @Test
    void lookup_neverReplacesAValueByNothing() {
        LibraryBook filled = pending.filledFrom(EDITION);

        assertThat(filled.filledFrom(EMPTY).details()).isEqualTo(filled.details());
    }

    @ParameterizedTest
    @EnumSource(BookField.class)
    void lookup_leavesWhatAPersonEditedOrEmptied(BookField field) {
        Object typed = field.in(EDITION) == null ? List.of("tag") : field.in(EDITION);
        LibraryBook emptied = pending.filledFrom(EDITION).edited(field, null, NOW);
        if (field.source().isPresent()) {
            assertThat(emptied.marks().isEdited(field)).isTrue();
            assertThat(emptied.filledFrom(EDITION).details().has(field)).isFalse();
            assertThat(emptied.edited(field, typed, NOW).details().get(field)).isEqualTo(typed);
        } else {
            assertThat(emptied.marks().isEdited(field)).isFalse();
        }
    }

    @Test
    void gaps_areFilledWhereNothingIsKnownOnly() {
        Book other = edition(
                new BookMetadata("Other", null, List.of("Other"), "Other", null, 7, null, List.of(), null, null));
        LibraryBook known = pending.filledFrom(other);

        LibraryBook filled = known.filledFrom(EDITION);

        assertThat(filled.details().title()).isEqualTo("Other");
        assertThat(filled.details().pages()).isEqualTo(7);
        assertThat(filled.details().published()).isEqualTo("1965-08");
    }

    @Test
    void lookup_cutsWhatIsTooLong_betweenWholeCharacters() {
        String title = "x".repeat(499) + "📚";
        LibraryBook filled = pending.filledFrom(edition(new BookMetadata(
                title, null, List.of(), null, null, null, null, List.of(), null, new Series("s", "9".repeat(21)))));

        assertThat(filled.details().title()).isEqualTo("x".repeat(499));
        assertThat(filled.details().series()).isEqualTo(new Series("s", null));
    }

    @Test
    void edit_ofWhatOnlyABrowserChanges_isNoEdit() {
        LibraryBook filled = pending.filledFrom(EDITION);

        assertThat(filled.edited(BookField.DESCRIPTION, " Worms.\r\n", NOW)).isEqualTo(filled);
        assertThat(filled.edited(BookField.AUTHORS, List.of(" Frank  Herbert", "", "Another"), NOW))
                .isEqualTo(filled);
        assertThat(filled.edited(BookField.SERIES, new Series("Dune  Chronicles", " 1 "), NOW))
                .isEqualTo(filled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ame\u0301lie", " Am\u00e9lie\u00a0", "Am\u00e9lie\r\n", "\u200bAm\u00e9lie\ufeff"})
    void edit_inAnotherEncoding_isNoEdit(String typed) {
        LibraryBook filled = pending.filledFrom(edition(
                new BookMetadata("Am\u00e9lie", null, List.of(), null, null, null, null, List.of(), null, null)));

        assertThat(filled.edited(BookField.TITLE, typed, NOW)).isEqualTo(filled);
    }

    @Test
    void edit_thatMakesAParagraph_isOne() {
        LibraryBook edited =
                pending.filledFrom(EDITION).edited(BookField.DESCRIPTION, "Worms.\r\n\r\nMore worms.", NOW);

        assertThat(edited.details().description()).isEqualTo("Worms.\n\nMore worms.");
        assertThat(edited.marks().isEdited(BookField.DESCRIPTION)).isTrue();
    }

    @Test
    void edit_ofAnEmptyFieldThatStaysEmpty_leavesItToTheNextLookup() {
        LibraryBook saved = pending.filledFrom(EMPTY)
                .edited(BookField.AUTHORS, List.of(" "), NOW)
                .edited(BookField.GENRE, "", NOW);

        assertThat(saved.filledFrom(EDITION).details().authors()).containsExactly("Frank Herbert", "Another");
        assertThat(saved.filledFrom(EDITION).details().genre()).isEqualTo("Science fiction, Classics");
    }

    @Test
    void ownCover_survivesLookups_andIsKnownAsOwn_alsoWhenItLooksTheSame() {
        LibraryBook own = pending.filledFrom(EDITION).withOwnCover(COVER, NOW);

        assertThat(own.ownCoverIds()).containsExactly(COVER);
        assertThat(own.withOwnCover(new UUID(4, 4), NOW)
                        .filledFrom(EDITION)
                        .details()
                        .coverId())
                .isEqualTo(new UUID(4, 4));
        assertThat(pending.filledFrom(EDITION).ownCoverIds()).isEmpty();
    }

    @Test
    void edit_ofTheWrongTypeOrTooLong_isRefused() {
        for (Object typed : List.of("x".repeat(501), 7, List.of("x"))) {
            assertThatThrownBy(() -> pending.edited(BookField.TITLE, typed, NOW))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (Object typed : List.of(0, -1, 100_000, "7")) {
            assertThatThrownBy(() -> pending.edited(BookField.PAGES, typed, NOW))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> pending.edited(BookField.TAGS, List.of("x".repeat(51)), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherIsbn_keepsWhatIsTrueOfTheWork_andWhatAPersonEdited() {
        LibraryBook book = pending.bearing(new PrintedNumber("X-1"))
                .filledFrom(EDITION)
                .edited(BookField.PAGES, 500, NOW)
                .edited(BookField.GENRE, null, NOW)
                .edited(BookField.TAGS, List.of("to lend"), NOW);

        LibraryBook moved = book.underIsbn(OTHER, NOW.plusSeconds(5));

        assertThat(moved.marks().of(BookField.TITLE)).contains(FieldMark.PROVISIONAL);
        assertThat(moved.filledFrom(edition(
                                new BookMetadata("Other", null, List.of(), null, null, 7, null, List.of(), null, null)))
                        .details())
                .satisfies(details -> {
                    assertThat(details.title()).isEqualTo("Other");
                    assertThat(details.pages()).isEqualTo(500);
                    assertThat(details.authors()).isEqualTo(book.details().authors());
                });

        assertThat(moved.id()).isEqualTo(new LibraryBookId(HOME, OTHER.bookId()));
        assertThat(moved.number()).isEqualTo(new BookNumber(OTHER, new PrintedNumber("X-1")));
        assertThat(moved.details().values().keySet())
                .containsExactlyInAnyOrder(
                        BookField.TITLE, BookField.AUTHORS, BookField.SERIES, BookField.PAGES, BookField.TAGS);
        assertThat(moved.marks().isEdited(BookField.PAGES)).isTrue();
        assertThat(moved.marks().isEdited(BookField.GENRE)).isFalse();
        assertThat(moved.lookup()).isEqualTo(LookupState.pending(NOW.plusSeconds(5)));
        assertThat(moved.holding()).isEqualTo(book.holding());
    }

    @Test
    void withoutIsbn_everythingStaysButTheLookup() {
        LibraryBook book = pending.filledFrom(EDITION).withoutIsbn(new UUID(9, 9));

        assertThat(book.details()).isEqualTo(pending.filledFrom(EDITION).details());
        assertThat(book.number()).isEqualTo(BookNumber.NONE);
        assertThat(book.lookup()).isEqualTo(LookupState.NOT_APPLICABLE);
        assertThatThrownBy(() -> book.lookupRequested(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void startedAnew_isAsItWasAdded_butKeepsTheTextsThatNoLookupBrings() {
        LibraryBook book = pending.filledFrom(EDITION).deleted(NOW).startedAnew(null, NOW.plusSeconds(9));
        assertThat(book).isEqualTo(LibraryBook.withIsbn(HOME, ISBN, null, NOW.plusSeconds(9)));

        LibraryBook byHand = LibraryBook.byHand(pending.id(), ANN, NOW)
                .edited(BookField.TITLE, "Typed", NOW)
                .edited(BookField.COVER, COVER, NOW)
                .deleted(NOW)
                .startedAnew(ANN, NOW);
        assertThat(byHand.details().values()).containsOnlyKeys(BookField.TITLE);
        assertThat(byHand.isDeleted()).isFalse();
    }

    @Test
    void lookupStates_followEachOther() {
        LookupState failed = LookupState.pending(NOW)
                .failed(LookupFailure.UNAVAILABLE, NOW.plusSeconds(1))
                .failed(LookupFailure.NOT_FOUND, null);
        assertThat(failed).isEqualTo(new LookupState(SyncStatus.FAILED, LookupFailure.NOT_FOUND, 2, null));
        assertThat(failed.isDue(NOW)).isFalse();
        assertThat(failed.notTried(LookupFailure.RATE_LIMITED, NOW).attempts()).isEqualTo(2);
        assertThat(failed.putOff(NOW)).isEqualTo(new LookupState(SyncStatus.FAILED, LookupFailure.NOT_FOUND, 2, NOW));
        assertThat(failed.requested(NOW)).isEqualTo(new LookupState(SyncStatus.PENDING, null, 2, NOW));
        assertThat(pending.withLookup(failed).filledFrom(EDITION).lookup()).isEqualTo(LookupState.SYNCED);
    }

    @Test
    void fields_areReadAsTheyWereWritten() {
        LibraryBook book = pending.filledFrom(EDITION)
                .edited(BookField.TAGS, List.of("a b", "c"), NOW)
                .edited(BookField.SERIES, new Series("No position", null), NOW)
                .edited(BookField.SORT_TITLE, "x", NOW)
                .edited(BookField.SORT_AUTHOR, "y", NOW);

        assertThat(book.details().values()).hasSize(BookField.values().length);
        book.details().values().forEach((field, value) -> assertThat(field.parse(field.text(value)))
                .isEqualTo(value));
        assertThat(FieldMarks.parse(book.marks().text())).isEqualTo(book.marks());
        assertThat(FieldMarks.parse("TITLE person -\nGONE person -\nGENRE nobody -"))
                .isEqualTo(FieldMarks.NONE.edited(BookField.TITLE, null));
        assertThat(FieldMarks.parse(null)).isEqualTo(FieldMarks.NONE);
    }

    @Test
    void holding_refusesWhatCannotBe() {
        Holding owned = Holding.owned(ANN, NOW);
        assertThatThrownBy(() -> owned.as(Possession.OWNED, LocalDate.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
        List<Copy> many = java.util.stream.Stream.generate(() -> Copy.at(null, ANN))
                .limit(21)
                .toList();
        assertThatThrownBy(() -> owned.withCopies(many)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void location_isAPath() {
        Location shelf = Location.parse("  Living room/ Shelf  2 / ").orElseThrow();

        assertThat(shelf.text()).isEqualTo("Living room / Shelf 2");
        assertThat(Location.parse(shelf.text())).contains(shelf);
        assertThat(shelf.withSurroundings())
                .containsExactly(Location.parse("Living room").orElseThrow(), shelf);
        assertThat(Location.parse(" / ")).isEmpty();
        assertThatThrownBy(() -> Location.parse("a/b/c/d/e/f/g")).isInstanceOf(IllegalArgumentException.class);
    }
}
