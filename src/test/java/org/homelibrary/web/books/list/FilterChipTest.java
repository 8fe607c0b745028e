package org.homelibrary.web.books.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.web.render.Texts;
import org.junit.jupiter.api.Test;

class FilterChipTest {

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    private static BookFilter filter(Map<String, String> query) {
        return BookFilter.parse(query::get, BookFilter.NONE);
    }

    @Test
    void everyFilterInUse_isNamed_andTakenAwayAlone() {
        BookFilter filter = filter(Map.of("tag", "to lend", "language", "de", "rating", "4.5", "read", "nobody"));

        assertThat(FilterChip.over(filter, ENGLISH))
                .extracting(FilterChip::text)
                .containsExactly("4.5 stars or more", "Nobody has read it yet", "Tag: to lend", "Language: German");
        assertThat(FilterChip.over(filter, ENGLISH).get(0).href())
                .isEqualTo("/books?read=nobody&tag=to+lend&language=de&sort=added&view=grid");
    }

    @Test
    void whatATabShows_isNoChip_untilTheListIsEmpty() {
        BookFilter filter = filter(Map.of("q", "emma", "status", "read", "possession", "gone"));

        assertThat(FilterChip.over(filter, ENGLISH))
                .extracting(FilterChip::text)
                .containsExactly("No longer here");
        assertThat(FilterChip.all(filter, ENGLISH))
                .extracting(FilterChip::text)
                .containsExactly("“emma”", "Read", "No longer here");
        assertThat(FilterChip.over(filter(Map.of("possession", "wanted")), ENGLISH))
                .isEmpty();
        assertThat(FilterChip.over(filter(Map.of("status", "none")), ENGLISH))
                .extracting(FilterChip::text)
                .containsExactly("Not on my list");
    }

    @Test
    void anotherReader_isNamed() {
        BookFilter bens = filter(Map.of("status", "none")).readBy(new UUID(1, 2), "Ben");

        assertThat(FilterChip.over(bens, ENGLISH))
                .extracting(FilterChip::text)
                .containsExactly("Ben’s reading", "Not on Ben’s list");
    }
}
