package org.homelibrary.metadata.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.homelibrary.support.FakeSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoverHostsTest {

    private final CoverHosts hosts = new CoverHosts(FakeSettings.of(Map.of(
            "metadata.google-books.url", "http://localhost:1234/books/v1",
            "metadata.open-library.url", "https://openlibrary.example",
            "metadata.open-library.covers-url", "https://covers.example:8443")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1234/anything",
                "https://openlibrary.example/b/id/1-L.jpg",
                "https://openlibrary.example:443/b/id/1-L.jpg",
                "https://covers.example:8443/b/id/1-L.jpg",
                "https://books.google.com/books/content?id=1",
                "https://BOOKS.google.com/books/content?id=1",
                "https://books.googleusercontent.com/x",
                "https://covers.openlibrary.org/b/id/1-L.jpg",
                "https://archive.org/download/x/y.jpg",
                "https://ia800404.us.archive.org/view_archive.php"
            })
    void providers_own_hosts_are_allowed(URI address) {
        assertThat(hosts.allow(address)).isTrue();
    }

    /** Exactly the sources that document covers; the others' hosts have none to give. */
    @Test
    void of_the_libraries_those_with_covers_are_allowed() {
        CoverHosts real = new CoverHosts(FakeSettings.of(Map.of()));

        assertThat(real.allow(URI.create("https://api.finna.fi/Cover/Show?id=1")))
                .isTrue();
        assertThat(real.allow(URI.create("https://inventaire.io/img/entities/1")))
                .isTrue();
        assertThat(real.allow(URI.create("http://inventaire.io/img/entities/1")))
                .isFalse();
        assertThat(real.allow(URI.create("https://services.dnb.de/cover"))).isFalse();
        assertThat(real.allow(URI.create("https://catalogue.bnf.fr/couverture")))
                .isFalse();
        assertThat(real.allow(URI.create("http://lx2.loc.gov:210/LCDB"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1235/anything",
                "https://localhost:1234/anything",
                "http://openlibrary.example/",
                "https://covers.example/",
                "https://covers.openlibrary.org:8443/",
                "http://books.google.com/",
                "https://user@books.google.com/",
                "https://books.google.com.evil.example/",
                "https://evilarchive.org/",
                "https://googleusercontent.com/",
                "ftp://archive.org/x",
                "file:///etc/passwd",
                "https:///x",
                "/relative"
            })
    void all_others_are_not(URI address) {
        assertThat(hosts.allow(address)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://books.google.com/books/content?id=1&zoom=1,https://books.google.com/books/content?id=1&zoom=1",
        "http://covers.openlibrary.org:80/b/id/1-L.jpg,https://covers.openlibrary.org/b/id/1-L.jpg",
        "http://localhost:1234/x,http://localhost:1234/x",
        "http://elsewhere.example/x,http://elsewhere.example/x"
    })
    void addresses_on_public_hosts_are_made_secure(String given, URI used) {
        assertThat(CoverHosts.address(given)).contains(used);
    }

    @Test
    void nonsense_is_no_address() {
        assertThat(CoverHosts.address("http://[")).isEmpty();
        assertThat(CoverHosts.address("mailto:a@b.example")).isEmpty();
        assertThat(CoverHosts.address(null)).isEmpty();
        assertThat(CoverHosts.address("https://a.example/" + "x".repeat(3000))).isEmpty();
    }
}
