package org.homelibrary.web.providers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homelibrary.model.account.Contact;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.SourceChoice;
import org.homelibrary.service.providers.CurrentLookupChoices;
import org.homelibrary.service.providers.NewLookupChoices;
import org.junit.jupiter.api.Test;

class ProvidersFormTest {

    private static final CurrentLookupChoices CURRENT = new CurrentLookupChoices(
            Optional.of(new Contact("ann@example.org")),
            true,
            true,
            List.of(
                    new SourceChoice(MetadataSource.GOOGLE_BOOKS, true),
                    new SourceChoice(MetadataSource.OPEN_LIBRARY, true),
                    new SourceChoice(MetadataSource.DNB, false)));

    private final MultivaluedHashMap<String, String> fields = new MultivaluedHashMap<>();

    @Test
    void what_is_left_out_stays_as_it_is() {
        NewLookupChoices wanted = wanted();

        assertThat(wanted.contact()).isEqualTo("ann@example.org");
        assertThat(wanted.googleKey()).isEmpty();
        assertThat(wanted.forgetGoogleKey()).isFalse();
        assertThat(wanted.sources()).isEqualTo(CURRENT.sources());
    }

    @Test
    void contact_and_key_are_as_typed() {
        fields.add("contact", " bob@example.org ");
        fields.add("google_key", " AIza ");
        fields.add("forget_google_key", "1");

        assertThat(wanted()).isEqualTo(new NewLookupChoices("bob@example.org", "AIza", true, CURRENT.sources()));
    }

    @Test
    void empty_contact_is_taken_away() {
        fields.add("contact", "");

        assertThat(wanted().contact()).isEmpty();
    }

    @Test
    void sources_are_on_that_are_named() {
        fields.addAll("on", "dnb", "google-books");

        assertThat(sources()).isEqualTo("google-books -open-library dnb");
    }

    @Test
    void sources_are_all_off_when_only_their_places_come() {
        fields.add("order.dnb", "3");

        assertThat(sources()).isEqualTo("-google-books -open-library -dnb");
    }

    @Test
    void source_moved_to_the_front_takes_the_place_of_the_one_that_has_it() {
        fields.addAll("on", "dnb", "google-books", "open-library");
        fields.add("order.dnb", "1");

        assertThat(sources()).isEqualTo("dnb google-books open-library");
    }

    @Test
    void source_moved_back_comes_after_the_one_that_has_the_place() {
        fields.addAll("on", "dnb", "google-books", "open-library");
        fields.add("order.google-books", "2");

        assertThat(sources()).isEqualTo("open-library google-books dnb");
    }

    @Test
    void place_that_is_no_number_is_the_place_it_has() {
        fields.addAll("on", "dnb", "google-books", "open-library");
        fields.add("order.google-books", "last");
        fields.add("order.open-library", "-1");

        assertThat(sources()).isEqualTo("google-books open-library dnb");
    }

    private NewLookupChoices wanted() {
        return new ProvidersForm(fields).over(CURRENT);
    }

    private String sources() {
        return wanted().sources().stream()
                .map(choice -> (choice.on() ? "" : "-") + choice.source().id())
                .collect(Collectors.joining(" "));
    }
}
