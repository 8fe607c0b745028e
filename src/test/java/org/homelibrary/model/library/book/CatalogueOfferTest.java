package org.homelibrary.model.library.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.model.edition.MetadataSource.GOOGLE_BOOKS;
import static org.homelibrary.model.edition.MetadataSource.OPEN_LIBRARY;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.MetadataField;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.edition.Origin;
import org.homelibrary.model.edition.Origins;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.book.CatalogueOffer.Difference;
import org.junit.jupiter.api.Test;

class CatalogueOfferTest {

    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Isbn ISBN = new Isbn("9780441014989");
    private static final UUID COVER = new UUID(2, 2);
    private static final UUID NEW_COVER = new UUID(2, 3);
    private static final BookMetadata FIRST = new BookMetadata(
            "Ancestral Night",
            "White Space",
            List.of("Elizabeth Bear"),
            "Saga Press",
            "2019",
            501,
            "en",
            List.of("SF"),
            "About it.\n\nMore \\n about it.",
            new Series("White Space", "1"));
    private static final BookMetadata NEWER = new BookMetadata(
            "Ancestral Night",
            null,
            List.of("E. Bear"),
            "Gollancz",
            "2019-03",
            512,
            "fr",
            List.of("Space opera"),
            "Something else.",
            new Series("White Space", "I"));
    private static final Set<BookField> ALL = Arrays.stream(BookField.values())
            .filter(field -> field.source().isPresent())
            .collect(Collectors.toSet());

    private LibraryBook book = LibraryBook.withIsbn(new UUID(1, 1), ISBN, null, THEN);

    @Test
    void book_as_the_catalogues_have_it_has_no_offer() {
        book = book.filledFrom(first());

        assertThat(CatalogueOffer.of(book, first()).differences()).isEmpty();
    }

    @Test
    void every_field_that_the_catalogues_have_otherwise_is_offered_and_none_has_changed() {
        book = book.filledFrom(first());
        book = book.filledFrom(newer(GOOGLE_BOOKS));

        assertThat(book.details().title()).isEqualTo("Ancestral Night: White Space");
        assertThat(book.details().pages()).isEqualTo(501);
        assertThat(book.details().coverId()).isEqualTo(COVER);
        assertThat(CatalogueOffer.of(book, newer(GOOGLE_BOOKS)).fields()).isEqualTo(ALL);
    }

    @Test
    void what_says_the_same_in_other_bytes_is_not_offered() {
        book = book.edited(BookField.TITLE, "Ame\u0301lie", NOW);

        assertThat(offered("Am\u00e9lie \u200b")).isEmpty();
        assertThat(offered("Am\u00e9lia")).containsExactly(BookField.TITLE);
    }

    @Test
    void both_sides_say_who_said_it_and_when() {
        book = book.filledFrom(first());
        book = book.edited(BookField.AUTHORS, List.of("Bear, Elizabeth"), NOW);

        assertThat(difference(BookField.PAGES, newer(OPEN_LIBRARY)))
                .isEqualTo(new Difference(
                        BookField.PAGES,
                        501,
                        FieldMark.of(new Origin(GOOGLE_BOOKS, THEN)),
                        false,
                        512,
                        new Origin(OPEN_LIBRARY, NOW)));
        assertThat(difference(BookField.AUTHORS, newer(OPEN_LIBRARY)))
                .isEqualTo(new Difference(
                        BookField.AUTHORS,
                        List.of("Bear, Elizabeth"),
                        null,
                        true,
                        List.of("E. Bear"),
                        new Origin(OPEN_LIBRARY, NOW)));
    }

    @Test
    void only_the_newer_word_of_the_same_catalogue_is_suggested_and_never_over_the_readers_own() {
        book = book.filledFrom(first());
        book = book.edited(BookField.AUTHORS, List.of("Bear, Elizabeth"), NOW);

        assertThat(difference(BookField.PAGES, newer(GOOGLE_BOOKS)).isSuggested())
                .isTrue();
        assertThat(difference(BookField.PAGES, newer(OPEN_LIBRARY)).isSuggested())
                .isFalse();
        assertThat(difference(BookField.AUTHORS, newer(GOOGLE_BOOKS)).isSuggested())
                .isFalse();
    }

    @Test
    void gap_is_offered_once_no_lookup_fills_it_by_itself() {
        book = book.filledFrom(edition(metadata("Ancestral Night"), Origins.UNKNOWN, null));
        assertThat(CatalogueOffer.of(book, first()).fields())
                .contains(BookField.AUTHORS, BookField.COVER, BookField.PUBLISHER, BookField.PAGES);
        assertThat(difference(BookField.AUTHORS, first()).isSuggested()).isTrue();

        book = book.withLookup(book.lookup().putOff(NOW));
        assertThat(CatalogueOffer.of(book, first()).fields()).containsExactly(BookField.TITLE);

        book = book.lookupRequested(NOW);
        assertThat(CatalogueOffer.of(book, first())).isEqualTo(CatalogueOffer.NONE);
    }

    @Test
    void word_that_the_reader_edited_is_not_offered_until_it_is_another_or_the_reader_asks() {
        book = book.filledFrom(first());
        book = book.edited(BookField.TITLE, "My title", NOW);
        book = book.edited(BookField.TITLE, "My better title", NOW);

        assertThat(CatalogueOffer.of(book, first()).differences()).isEmpty();
        assertThat(offered("Ancestral Night, revised")).contains(BookField.TITLE);

        book = book.beforeAskingAnew(first());
        assertThat(CatalogueOffer.of(book, first()).fields()).containsExactly(BookField.TITLE);
    }

    @Test
    void kept_fields_are_offered_again_when_the_catalogues_say_something_else() {
        book = book.filledFrom(first());
        book = book.declining(CatalogueOffer.of(book, newer(GOOGLE_BOOKS)).fields(), newer(GOOGLE_BOOKS));

        assertThat(CatalogueOffer.of(book, newer(OPEN_LIBRARY)).differences()).isEmpty();
        assertThat(offered("A third title")).contains(BookField.TITLE);

        book = book.undone().orElseThrow();
        assertThat(CatalogueOffer.of(book, newer(GOOGLE_BOOKS)).fields()).isEqualTo(ALL);
    }

    @Test
    void taken_fields_are_the_catalogues_and_undo_brings_back_values_marks_and_origins() {
        book = book.filledFrom(first());
        book = book.edited(BookField.TITLE, "Mine", NOW)
                .edited(BookField.AUTHORS, null, NOW)
                .edited(BookField.DESCRIPTION, "Mine.\nOf two lines and a \\n.", NOW);
        book = book.withOwnCover(new UUID(9, 9), NOW);
        LibraryBook before = stored(book);

        book = book.taking(ALL, newer(OPEN_LIBRARY));

        assertThat(book.details().title()).isEqualTo("Ancestral Night");
        assertThat(book.details().coverId()).isEqualTo(NEW_COVER);
        assertThat(book.marks().byField().values()).noneMatch(FieldMark::isByPerson);
        assertThat(book.marks().of(BookField.TITLE)).contains(FieldMark.of(new Origin(OPEN_LIBRARY, NOW)));
        assertThat(CatalogueOffer.of(book, newer(OPEN_LIBRARY)).differences()).isEmpty();
        assertThat(book.ownCoverIds()).containsExactly(new UUID(9, 9));

        LibraryBook undone = stored(book).undone().orElseThrow();
        assertThat(undone).isEqualTo(before);
        assertThat(undone.undone()).isEmpty();
    }

    @Test
    void edit_after_taking_leaves_nothing_to_undo() {
        book = book.filledFrom(first());
        book = book.taking(Set.of(BookField.PAGES), newer(GOOGLE_BOOKS));
        book = book.edited(BookField.TITLE, "Mine", NOW);

        assertThat(book.undone()).isEmpty();
        assertThat(book.details().pages()).isEqualTo(512);
    }

    @Test
    void book_filled_before_origins_were_kept_learns_them_before_the_sources_are_asked_anew() {
        book = book.filledFrom(edition(FIRST, Origins.UNKNOWN, COVER));
        assertThat(book.marks().of(BookField.TITLE)).isEmpty();

        book = book.beforeAskingAnew(first());

        assertThat(book.marks().of(BookField.TITLE)).contains(FieldMark.of(new Origin(GOOGLE_BOOKS, THEN)));
        assertThat(difference(BookField.PAGES, newer(GOOGLE_BOOKS)).isSuggested())
                .isTrue();
    }

    @Test
    void what_was_said_of_another_isbn_is_replaced_unasked_but_for_what_the_reader_said() {
        book = book.filledFrom(first());
        book = book.edited(BookField.TITLE, "Mine", NOW);
        LibraryBook moved = book.underIsbn(new Isbn("9780306406157"), NOW);
        assertThat(moved.details().authorLine()).isEqualTo("Elizabeth Bear");
        assertThat(moved.details().description()).isNull();

        moved = moved.filledFrom(newer(OPEN_LIBRARY));

        assertThat(moved.details().authorLine()).isEqualTo("E. Bear");
        assertThat(moved.details().genre()).isEqualTo("Space opera");
        assertThat(moved.details().title()).isEqualTo("Mine");
        assertThat(CatalogueOffer.of(moved, newer(OPEN_LIBRARY)).fields()).containsExactly(BookField.TITLE);
    }

    private Set<BookField> offered(String title) {
        book = book.filledFrom(edition(metadata(null), Origins.UNKNOWN, null));
        return CatalogueOffer.of(book, edition(metadata(title), Origins.UNKNOWN, null))
                .fields();
    }

    private Difference difference(BookField field, Book edition) {
        return CatalogueOffer.of(book, edition).differences().stream()
                .filter(difference -> difference.field() == field)
                .findFirst()
                .orElseThrow();
    }

    /** As a store gives it back. */
    private static LibraryBook stored(LibraryBook book) {
        return new LibraryBook(
                book.id(),
                book.number(),
                new SourcedDetails(
                        book.details(),
                        FieldMarks.parse(book.marks().text()),
                        OfferDecisions.parse(
                                book.offers().declinedText(), book.offers().formerText())),
                book.lookup(),
                book.holding(),
                book.version());
    }

    private static Book first() {
        return edition(FIRST, origins(GOOGLE_BOOKS, THEN), COVER);
    }

    private static Book newer(MetadataSource source) {
        return edition(NEWER, origins(source, NOW), NEW_COVER);
    }

    private static Book edition(BookMetadata metadata, Origins origins, UUID cover) {
        return new Book(ISBN, metadata, origins, cover, NOW);
    }

    private static BookMetadata metadata(String title) {
        return new BookMetadata(title, null, List.of(), null, null, null, null, List.of(), null);
    }

    private static Origins origins(MetadataSource source, Instant at) {
        return new Origins(Arrays.stream(MetadataField.values())
                .collect(Collectors.toMap(Function.identity(), field -> new Origin(source, at))));
    }
}
