package org.homelibrary.metadata.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.LookupFailure;
import org.junit.jupiter.api.Test;

class RecordChoiceTest {

    private static final Isbn ASKED = new Isbn("9783109900013");
    private static final Isbn OTHER = new Isbn("9783109900020");

    @Test
    void theOneThatFits_isTaken() {
        assertThat(title(entry("No", 1, OTHER), entry("Yes", 1, ASKED), entry("No", 9, OTHER)))
                .isEqualTo("Yes");
    }

    @Test
    void theVolume_isTakenBeforeItsSet() {
        assertThat(title(entry("Set", 300, ASKED, OTHER), entry("Volume", null, ASKED)))
                .isEqualTo("Volume");
    }

    @Test
    void aBook_isTakenBeforeItsRecording_whichIsBetterThanNothing() {
        BibliographicRecord recording = new Entry(List.of(ASKED), List.of(), metadata("Recording", 5), false);

        assertThat(title(recording, entry("Book", null, ASKED))).isEqualTo("Book");
        assertThat(title(recording, entry("Else", 300, OTHER))).isEqualTo("Recording");
    }

    @Test
    void theOneThatSaysMost_isTaken() {
        assertThat(title(entry("Little", null, ASKED), entry("More", 300, ASKED), entry("Also", 300, ASKED)))
                .isEqualTo("More");
    }

    @Test
    void aRecordWithoutTitle_isNoBook() {
        assertThat(RecordChoice.about(ASKED, List.of(entry(null, 300, ASKED)))).isEmpty();
    }

    @Test
    void noRecord_isNotKnown() {
        assertThat(RecordChoice.about(ASKED, List.of())).isEmpty();
    }

    @Test
    void recordsWithoutIsbn_areNotKnown() {
        assertThat(RecordChoice.about(ASKED, List.of(entry("Which?", 300)))).isEmpty();
    }

    /** An index of all numbers finds the printed book for the ISBN of its e-book, too. */
    @Test
    void anotherFormOfTheBook_isNotTaken() {
        BibliographicRecord print = new Entry(List.of(OTHER), List.of(ASKED), metadata("Print", 300), true);

        assertThat(RecordChoice.about(ASKED, List.of(print))).isEmpty();
    }

    @Test
    void otherBooks_areAFailure() {
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> RecordChoice.about(ASKED, List.of(entry("Else", 300, OTHER))))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(LookupFailure.OTHER_BOOK));
    }

    private static String title(BibliographicRecord... records) {
        return RecordChoice.about(ASKED, List.of(records))
                .orElseThrow()
                .metadata()
                .title();
    }

    private static BibliographicRecord entry(String title, Integer pages, Isbn... isbns) {
        return new Entry(Arrays.asList(isbns), List.of(), metadata(title, pages), true);
    }

    private static BookMetadata metadata(String title, Integer pages) {
        return new BookMetadata(title, null, List.of(), null, null, pages, null, List.of(), null);
    }

    private record Entry(List<Isbn> isbns, List<Isbn> otherIsbns, BookMetadata metadata, boolean isBook)
            implements BibliographicRecord {}
}
