package org.homelibrary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.model.MetadataSource.GOOGLE_BOOKS;
import static org.homelibrary.model.MetadataSource.OPEN_LIBRARY;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homelibrary.model.CatalogueOffer.Difference;
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
    private static final Set<MetadataField> ALL = EditionFacts.FIELDS;

    private final UserBook book = UserBook.withIsbn(new UUID(1, 1), ISBN, THEN);

    @Test
    void book_as_the_catalogues_have_it_has_no_offer() {
        book.fillFrom(first());

        assertThat(CatalogueOffer.of(book, first()).differences()).isEmpty();
    }

    @Test
    void every_field_that_the_catalogues_have_otherwise_is_offered_and_none_has_changed() {
        book.fillFrom(first());
        book.fillFrom(newer(GOOGLE_BOOKS));

        assertThat(book.getTitle()).isEqualTo("Ancestral Night: White Space");
        assertThat(book.facts().value(MetadataField.PAGES)).isEqualTo(501);
        assertThat(book.getCoverId()).isEqualTo(COVER);
        assertThat(CatalogueOffer.of(book, newer(GOOGLE_BOOKS)).fields()).isEqualTo(ALL);
    }

    @Test
    void what_says_the_same_in_other_bytes_is_not_offered() {
        book.edit("Ame\u0301lie", null, null, null);

        assertThat(offered("Am\u00e9lie \u200b")).isEmpty();
        assertThat(offered("Am\u00e9lia")).containsExactly(MetadataField.TITLE);
    }

    @Test
    void both_sides_say_who_said_it_and_when() {
        book.fillFrom(first());
        book.edit(book.getTitle(), "Bear, Elizabeth", book.getGenre(), book.getDescription());

        assertThat(difference(MetadataField.PAGES, newer(OPEN_LIBRARY)))
                .isEqualTo(new Difference(
                        MetadataField.PAGES,
                        501,
                        new Origin(GOOGLE_BOOKS, THEN),
                        false,
                        512,
                        new Origin(OPEN_LIBRARY, NOW)));
        assertThat(difference(MetadataField.AUTHORS, newer(OPEN_LIBRARY)))
                .isEqualTo(new Difference(
                        MetadataField.AUTHORS,
                        "Bear, Elizabeth",
                        null,
                        true,
                        "E. Bear",
                        new Origin(OPEN_LIBRARY, NOW)));
    }

    @Test
    void only_the_newer_word_of_the_same_catalogue_is_suggested_and_never_over_the_readers_own() {
        book.fillFrom(first());
        book.edit(book.getTitle(), "Bear, Elizabeth", book.getGenre(), book.getDescription());

        assertThat(difference(MetadataField.PAGES, newer(GOOGLE_BOOKS)).isSuggested())
                .isTrue();
        assertThat(difference(MetadataField.PAGES, newer(OPEN_LIBRARY)).isSuggested())
                .isFalse();
        assertThat(difference(MetadataField.AUTHORS, newer(GOOGLE_BOOKS)).isSuggested())
                .isFalse();
    }

    @Test
    void gap_is_offered_once_no_lookup_fills_it_by_itself() {
        book.fillFrom(edition(metadata("Ancestral Night"), Origins.UNKNOWN, null));
        assertThat(CatalogueOffer.of(book, first()).fields())
                .contains(MetadataField.AUTHORS, MetadataField.COVER)
                .doesNotContain(MetadataField.PUBLISHER, MetadataField.PAGES);
        assertThat(difference(MetadataField.AUTHORS, first()).isSuggested()).isTrue();

        book.putLookupOff(NOW);
        assertThat(CatalogueOffer.of(book, first()).fields()).containsExactly(MetadataField.TITLE);

        book.requestLookup(NOW);
        assertThat(CatalogueOffer.of(book, first())).isEqualTo(CatalogueOffer.NONE);
    }

    @Test
    void word_that_the_reader_edited_is_not_offered_until_it_is_another_or_the_reader_asks() {
        book.fillFrom(first());
        book.edit("My title", book.getAuthor(), book.getGenre(), book.getDescription());
        book.edit("My better title", book.getAuthor(), book.getGenre(), book.getDescription());

        assertThat(CatalogueOffer.of(book, first()).differences()).isEmpty();
        assertThat(offered("Ancestral Night, revised")).contains(MetadataField.TITLE);

        book.beforeLookingUpAnew(first());
        assertThat(CatalogueOffer.of(book, first()).fields()).containsExactly(MetadataField.TITLE);
    }

    @Test
    void kept_fields_are_offered_again_when_the_catalogues_say_something_else() {
        book.fillFrom(first());
        book.keep(CatalogueOffer.of(book, newer(GOOGLE_BOOKS)).fields(), newer(GOOGLE_BOOKS));

        assertThat(CatalogueOffer.of(book, newer(OPEN_LIBRARY)).differences()).isEmpty();
        assertThat(offered("A third title")).contains(MetadataField.TITLE);

        assertThat(book.undo()).isTrue();
        assertThat(CatalogueOffer.of(book, newer(GOOGLE_BOOKS)).fields()).isEqualTo(ALL);
    }

    @Test
    void taken_fields_are_the_catalogues_and_undo_brings_back_values_marks_and_origins() {
        book.fillFrom(first());
        book.edit("Mine", "", book.getGenre(), "Mine.\nOf two lines and a \\n.");
        book.chooseCover(new UUID(9, 9));
        UserBook before = stored(book);

        book.take(ALL, newer(OPEN_LIBRARY));

        assertThat(book.getTitle()).isEqualTo("Ancestral Night");
        assertThat(book.getSearchText()).contains("ancestral");
        assertThat(book.getCoverId()).isEqualTo(NEW_COVER);
        assertThat(book.getEditedFields()).isEmpty();
        assertThat(book.facts().origin(MetadataField.TITLE)).contains(new Origin(OPEN_LIBRARY, NOW));
        assertThat(CatalogueOffer.of(book, newer(OPEN_LIBRARY)).differences()).isEmpty();
        assertThat(book.ownCoverIds()).containsExactly(new UUID(9, 9));

        UserBook read = stored(book);
        assertThat(read.undo()).isTrue();
        assertThat(read).usingRecursiveComparison().isEqualTo(before);
        assertThat(read.undo()).isFalse();
    }

    @Test
    void edit_after_taking_leaves_nothing_to_undo() {
        book.fillFrom(first());
        book.take(Set.of(MetadataField.PAGES), newer(GOOGLE_BOOKS));
        book.edit("Mine", book.getAuthor(), book.getGenre(), book.getDescription());

        assertThat(book.undo()).isFalse();
        assertThat(book.facts().value(MetadataField.PAGES)).isEqualTo(512);
    }

    @Test
    void book_filled_before_origins_were_kept_learns_them_before_the_sources_are_asked_anew() {
        book.fillFrom(edition(FIRST, Origins.UNKNOWN, COVER));
        assertThat(book.facts().origin(MetadataField.TITLE)).isEmpty();

        book.beforeLookingUpAnew(first());

        assertThat(book.facts().origin(MetadataField.TITLE)).contains(new Origin(GOOGLE_BOOKS, THEN));
        assertThat(difference(MetadataField.PAGES, newer(GOOGLE_BOOKS)).isSuggested())
                .isTrue();
    }

    @Test
    void what_was_said_of_another_isbn_is_replaced_unasked_but_for_what_the_reader_said() {
        book.fillFrom(first());
        book.edit("Mine", book.getAuthor(), book.getGenre(), book.getDescription());
        UserBook moved = book.underIsbn(new Isbn("9780306406157"), NOW);
        assertThat(moved.getAuthor()).isEqualTo("Elizabeth Bear");
        assertThat(moved.getDescription()).isNull();

        moved.fillFrom(newer(OPEN_LIBRARY));

        assertThat(moved.getAuthor()).isEqualTo("E. Bear");
        assertThat(moved.getGenre()).isEqualTo("Space opera");
        assertThat(moved.getTitle()).isEqualTo("Mine");
        assertThat(CatalogueOffer.of(moved, newer(OPEN_LIBRARY)).fields()).containsExactly(MetadataField.TITLE);
    }

    private Set<MetadataField> offered(String title) {
        book.fillFrom(edition(metadata(null), Origins.UNKNOWN, null));
        return CatalogueOffer.of(book, edition(metadata(title), Origins.UNKNOWN, null))
                .fields();
    }

    private Difference difference(MetadataField field, Book edition) {
        return CatalogueOffer.of(book, edition).differences().stream()
                .filter(difference -> difference.field() == field)
                .findFirst()
                .orElseThrow();
    }

    /** As a store gives it back. */
    private static UserBook stored(UserBook book) {
        return UserBook.stored(new UserBookState(
                book.getUserId(),
                book.getBookId(),
                book.getIsbn().orElse(null),
                null,
                book.facts().copy(),
                book.getStatus(),
                null,
                book.getSyncStatus(),
                null,
                0,
                book.getNextLookupAt(),
                book.getAddedAt(),
                null,
                0));
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
