package org.homelibrary.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a member who may not edit books is shown. */
class ReaderPagesTest {

    @Test
    void book_page_of_a_reader_has_what_is_theirs_and_nothing_to_edit_with() {
        Html html = Html.parse(SamplePages.html(Locale.ENGLISH, "show-reader"));

        assertThat(addresses(html)).anyMatch(address -> address.endsWith("/status"));
        assertThat(addresses(html)).anyMatch(address -> address.endsWith("/rating"));
        assertThat(addresses(html))
                .noneMatch(address -> address.matches(".*/(copies|delete|refresh|take|keep|scan|new|find)([?#].*)?"));
        Html editors = Html.parse(SamplePages.html(Locale.ENGLISH, "show-1"));
        assertThat(addresses(editors)).anyMatch(address -> address.endsWith("/delete"));
    }

    @Test
    void form_of_a_reader_has_the_fields_of_their_reading_and_no_others() {
        Html html = Html.parse(SamplePages.html(Locale.ENGLISH, "edit-reader"));

        assertThat(html.elements().stream()
                        .filter(element -> element.has("name") && element.has("id"))
                        .map(element -> element.attribute("name"))
                        .distinct())
                .containsExactly("status", "rating", "notes", "started", "finished");
    }

    private static Stream<String> addresses(Html html) {
        return html.elements().stream().flatMap(element -> Stream.of("href", "action", "formaction")
                .filter(element::has)
                .map(element::attribute));
    }
}
