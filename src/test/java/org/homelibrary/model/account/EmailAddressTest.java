package org.homelibrary.model.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna@Example.org ",
                "\u00a0anna@EXAMPLE.org\u200b",
                "anna\uff20example\uff0eorg",
                "\uff41\uff4e\uff4e\uff41@example\u3002org",
                "anna\ufe6bexample\uff61org",
                "anna@example.org.",
                "\u2068anna@example.org\u2069"
            })
    void spellings_of_one_address_have_one_key(String typed) {
        assertThat(EmailAddress.key(typed)).isEqualTo("anna@example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "anna@bücher.example, anna@xn--bcher-kva.example",
        "anna@bu\u0308cher.example, anna@xn--bcher-kva.example",
        "anna@BÜCHER.example, anna@xn--bcher-kva.example",
        "anna@XN--BCHER-KVA.example, anna@xn--bcher-kva.example",
        "anna@例え\u3002テスト, anna@xn--r8jz45g.xn--zckzah",
        "Jörg@example.org, jörg@example.org",
        "jo\u0308rg@example.org, jörg@example.org"
    })
    void a_domain_in_its_own_script_is_the_same_as_in_ascii(String typed, String key) {
        assertThat(EmailAddress.key(typed)).isEqualTo(key);
    }

    @Test
    void two_domains_of_today_do_not_become_one() {
        assertThat(EmailAddress.key("anna@straße.example")).isNotEqualTo(EmailAddress.key("anna@strasse.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "@", "a@", "@b", "a@.", "a@..", "a@b@c", "a@-ü-.example", "a@xn--.example", "no address"
            })
    void nonsense_has_some_key(String typed) {
        assertThat(EmailAddress.key(typed)).isNotNull();
        assertThat(EmailAddress.keys(typed)).isNotEmpty().doesNotContainNull();
    }

    @Test
    void a_domain_that_would_become_too_long_stays_as_it_is() {
        String domain = "ü.".repeat(126) + "ü";

        assertThat(EmailAddress.key("a@" + domain)).isEqualTo("a@" + domain);
    }

    @Test
    void the_key_of_an_earlier_version_is_among_those_that_are_looked_for() {
        assertThat(EmailAddress.keys("Anna@Bücher.example")).contains("anna@bücher.example");
        assertThat(EmailAddress.keys("anna@xn--bcher-kva.example")).contains("anna@bücher.example");
        assertThat(EmailAddress.keys("anna@example.org")).containsExactly("anna@example.org");
    }
}
