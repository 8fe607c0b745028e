package org.homelibrary.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.model.edition.MetadataSource.GOOGLE_BOOKS;
import static org.homelibrary.model.edition.MetadataSource.OPEN_LIBRARY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.MetadataField;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.edition.Origin;
import org.homelibrary.model.edition.Origins;
import org.homelibrary.model.isbn.Isbn;
import org.junit.jupiter.api.Test;

/** What a lookup may change of a book that is known already. */
class MergeTest {

    private static final Isbn ISBN = new Isbn("9780140013993");
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final List<MetadataSource> ORDER = List.of(GOOGLE_BOOKS, OPEN_LIBRARY);
    private static final BookMetadata FULL = new BookMetadata(
            "The Lamp", "A novel", List.of("A. Writer"), "North", "1986-04", 211, "en", List.of("Fiction"), "Long.");
    private static final BookMetadata OPEN_LIBRARY_S =
            new BookMetadata("The lamp", null, List.of("A. W."), "North", "1986", 200, null, List.of("Lamps"), null);

    @Test
    void a_refresh_while_the_first_source_is_silent_changes_nothing_that_it_said() {
        Merge merge = new Merge(Optional.of(saidBy(GOOGLE_BOOKS)), true, ORDER);
        merge.addFailure(GOOGLE_BOOKS);
        merge.add(OPEN_LIBRARY, OPEN_LIBRARY_S, NOW);

        assertThat(metadata(merge)).isEqualTo(FULL);
    }

    @Test
    void a_refresh_while_a_source_is_silent_changes_nothing_of_which_nobody_knows_who_said_it() {
        Merge merge = new Merge(Optional.of(new Book(ISBN, FULL, new UUID(1, 1), THEN)), true, ORDER);
        merge.addFailure(GOOGLE_BOOKS);
        merge.add(OPEN_LIBRARY, OPEN_LIBRARY_S, NOW);

        assertThat(metadata(merge)).isEqualTo(FULL);
        assertThat(merge.takes(MetadataField.COVER, OPEN_LIBRARY)).isFalse();
    }

    /** Report 9. */
    @Test
    void the_title_that_says_which_volume_it_is_counts_and_stays() {
        BookMetadata volume = titled("Cent souhaits, tome 8");
        Merge merge = new Merge(Optional.empty(), false, ORDER);
        merge.add(GOOGLE_BOOKS, titled("Cent souhaits"), THEN);
        merge.add(OPEN_LIBRARY, volume, THEN);
        assertThat(metadata(merge)).isEqualTo(volume);

        Merge refresh = new Merge(Optional.of(new Book(ISBN, volume, null, THEN)), true, ORDER);
        refresh.add(GOOGLE_BOOKS, titled("Cent souhaits"), NOW);
        assertThat(metadata(refresh)).isEqualTo(volume);
    }

    private static BookMetadata titled(String title) {
        return new BookMetadata(title, null, List.of(), null, null, null, null, List.of(), null);
    }

    @Test
    void a_refresh_replaces_what_the_sources_say_now_and_nothing_by_nothing() {
        Merge merge = new Merge(Optional.of(saidBy(GOOGLE_BOOKS)), true, ORDER);
        merge.add(
                GOOGLE_BOOKS,
                new BookMetadata("The Lamp", null, List.of(), "South", "1987", null, null, List.of(), "Longer."),
                NOW);
        merge.add(OPEN_LIBRARY, OPEN_LIBRARY_S, NOW);

        assertThat(metadata(merge))
                .isEqualTo(new BookMetadata(
                        "The Lamp",
                        "A novel",
                        List.of("A. W."),
                        "South",
                        "1987",
                        200,
                        "en",
                        List.of("Lamps"),
                        "Longer."));
        Origins origins = merge.result().orElseThrow().origins();
        assertThat(origins.of(MetadataField.PUBLISHER)).contains(new Origin(GOOGLE_BOOKS, NOW));
        assertThat(origins.of(MetadataField.PAGES)).contains(new Origin(OPEN_LIBRARY, NOW));
        assertThat(origins.of(MetadataField.LANGUAGE)).contains(new Origin(GOOGLE_BOOKS, THEN));
    }

    @Test
    void a_refresh_while_the_second_source_is_silent_keeps_its_words_where_the_first_has_none() {
        Merge merge = new Merge(Optional.of(saidBy(OPEN_LIBRARY)), true, ORDER);
        merge.add(GOOGLE_BOOKS, nothingBut("Lamp"), NOW);
        merge.addFailure(OPEN_LIBRARY);

        assertThat(metadata(merge).title()).isEqualTo("Lamp");
        assertThat(metadata(merge).description()).isEqualTo("Long.");
    }

    @Test
    void a_subtitle_goes_with_the_title_that_it_stood_under() {
        Merge merge = new Merge(Optional.of(saidBy(GOOGLE_BOOKS)), true, ORDER);
        merge.add(GOOGLE_BOOKS, nothingBut("The Lamp: a novel"), NOW);

        assertThat(metadata(merge).title()).isEqualTo("The Lamp: a novel");
        assertThat(metadata(merge).subtitle()).isNull();
    }

    @Test
    void a_lookup_that_nobody_asked_for_fills_gaps_only() {
        Book known = new Book(ISBN, OPEN_LIBRARY_S, origins(OPEN_LIBRARY), null, THEN);
        Merge merge = new Merge(Optional.of(known), false, ORDER);
        merge.add(GOOGLE_BOOKS, FULL, NOW);
        merge.addCover(GOOGLE_BOOKS, NOW);

        assertThat(metadata(merge))
                .isEqualTo(new BookMetadata(
                        "The lamp",
                        "A novel",
                        List.of("A. W."),
                        "North",
                        "1986",
                        200,
                        "en",
                        List.of("Lamps"),
                        "Long."));
        assertThat(merge.isComplete()).isTrue();
    }

    @Test
    void a_book_looked_up_anew_is_complete_when_everything_was_said_anew() {
        Merge merge = new Merge(Optional.of(saidBy(GOOGLE_BOOKS)), true, ORDER);
        assertThat(merge.isComplete()).isFalse();
        merge.add(GOOGLE_BOOKS, FULL, NOW);
        assertThat(merge.isComplete()).isFalse();
        merge.addCover(GOOGLE_BOOKS, NOW);
        assertThat(merge.isComplete()).isTrue();
    }

    @Test
    void two_answers_stored_at_once_fill_each_other_s_gaps() {
        LookupResult.Found mine = new LookupResult.Found(FULL, origins(GOOGLE_BOOKS));
        Book theirs = new Book(ISBN, OPEN_LIBRARY_S, origins(OPEN_LIBRARY), null, THEN);

        LookupResult.Found both = mine.fillingGapsOf(theirs);

        assertThat(both.metadata().title()).isEqualTo("The lamp");
        assertThat(both.metadata().description()).isEqualTo("Long.");
        assertThat(both.origins().of(MetadataField.DESCRIPTION)).contains(new Origin(GOOGLE_BOOKS, THEN));
    }

    private static BookMetadata metadata(Merge merge) {
        return merge.result().orElseThrow().metadata();
    }

    private static BookMetadata nothingBut(String title) {
        return new BookMetadata(title, null, List.of(), null, null, null, null, List.of(), null);
    }

    private static Book saidBy(MetadataSource source) {
        return new Book(ISBN, FULL, origins(source), new UUID(1, 1), THEN);
    }

    private static Origins origins(MetadataSource source) {
        Origin origin = new Origin(source, THEN);
        return new Origins(Map.ofEntries(
                Map.entry(MetadataField.TITLE, origin),
                Map.entry(MetadataField.SUBTITLE, origin),
                Map.entry(MetadataField.AUTHORS, origin),
                Map.entry(MetadataField.PUBLISHER, origin),
                Map.entry(MetadataField.PUBLISHED_DATE, origin),
                Map.entry(MetadataField.PAGES, origin),
                Map.entry(MetadataField.LANGUAGE, origin),
                Map.entry(MetadataField.CATEGORIES, origin),
                Map.entry(MetadataField.DESCRIPTION, origin),
                Map.entry(MetadataField.COVER, origin)));
    }
}
