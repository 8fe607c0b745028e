package org.homelibrary.model.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    @ParameterizedTest
    @CsvSource({
        "ann@example.org, ann@example.org",
        "' ann@example.org ', ann@example.org",
        "mailto:ann@example.org, ann@example.org",
        "ann.berg+books@mail.example.org, ann.berg+books@mail.example.org",
        "ann@localhost, ann@localhost",
        "https://books.example.org/about?x=1#us, https://books.example.org/about?x=1#us",
        "HTTP://books.example.org, HTTP://books.example.org"
    })
    void parse_takesAddresses(String typed, String contact) {
        assertThat(Contact.parse(typed)).contains(new Contact(contact));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "ann@",
                "@example.org",
                "ann@example..org",
                "ann@bob@example.org",
                "books.example.org",
                "ftp://example.org",
                "https://",
                "https://ann:secret@example.org",
                "javascript:alert(1)",
                "ann@example.org)",
                "ann@example.org; evil",
                "ann@example.org\r\nHost: evil",
                "ann@exa\u0000mple.org",
                "änn@example.org",
                "\"ann\"@example.org"
            })
    void parse_refusesWhatIsNoAddressOrWouldEndAHeader(String typed) {
        assertThat(Contact.parse(typed)).isEmpty();
    }

    @Test
    void parse_refusesWhatIsTooLong() {
        String domain = "@" + "a".repeat(Contact.MAX_LENGTH - 2);
        assertThat(Contact.parse("x" + domain)).isPresent();
        assertThat(Contact.parse("xx" + domain)).isEmpty();
    }
}
