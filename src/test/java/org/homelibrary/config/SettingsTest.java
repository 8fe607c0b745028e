package org.homelibrary.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.support.MapConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void withoutAnySetting_itIsTheLocalEdition() {
        Settings settings = settings(Map.of());

        settings.check();

        assertThat(settings.edition().storage()).isEqualTo(EditionSettings.Storage.DERBY);
        assertThat(settings.edition().queue()).isEqualTo(EditionSettings.Queue.LOCAL);
        assertThat(settings.edition().role()).isEqualTo(EditionSettings.Role.ALL);
        assertThat(settings.edition().dataDir()).isAbsolute().endsWithRaw(java.nio.file.Path.of(".home-library"));
        assertThat(settings.site().registrationOpen()).isTrue();
        assertThat(settings.lookups().sources())
                .startsWith(MetadataSource.GOOGLE_BOOKS, MetadataSource.OPEN_LIBRARY)
                .contains(MetadataSource.DNB)
                .doesNotContain(MetadataSource.LIBRARY_OF_CONGRESS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "https://books.example/ | https://books.example",
                "https://books.example// | https://books.example",
                "HTTPS://Books.Example | https://books.example",
                "https://books.example:443 | https://books.example",
                "http://books.example:80/ | http://books.example",
                "http://nas:8080 | http://nas:8080",
                "https://[2001:DB8::1]:8443 | https://[2001:db8::1]:8443",
                "https://bücher.example | https://xn--bcher-kva.example",
                "\"https://books.example\" | https://books.example",
                "'https://books.example' | https://books.example"
            })
    void publicAddress_isReadAsPeopleWriteIt(String written, String address) {
        assertThat(settings(Map.of("library.public-url", written)).site().publicUrl())
                .contains(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "True", "\"true\"", " true "})
    void yes_isReadAsPeopleWriteIt(String written) {
        assertThat(settings(Map.of("library.behind-proxy", written)).site().behindProxy())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "library.storage, mysql",
        "library.metadata.queue, kafka",
        "library.role, boss",
        "SECRET_KEY, short",
        "library.registration, maybe",
        "library.behind-proxy, yes",
        "library.public-url, books.example",
        "library.public-url, https://books.example/library",
        "library.public-url, https://me@books.example",
        "library.public-url, https://me:secret@books.example",
        "library.public-url, https://books.example?x",
        "library.public-url, https:///",
        "library.public-url, https:/books.example",
        "library.public-url, ftp://books.example",
        "library.time-zone, Berlin",
        "library.time-zone, Mars/Olympus",
        "library.log.format, xml",
        "library.lookup.threads, 0",
        "library.lookup.threads, many",
        "library.lookup.queue-limit, -1",
        "library.max-upload-mb, 1000",
        "library.contact, nobody",
        "library.contact, ftp://example.org",
        "metadata.open-library.rate, -1",
        "metadata.open-library.rate, often",
        "metadata.open-library.rate, 0.001",
        "metadata.providers, amazon",
        "metadata.google-books.url, ftp://example.org",
        "metadata.open-library.url, http:",
        "metadata.open-library.covers-url, not an address"
    })
    void wrongSetting_isNamed(String name, String value) {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> settings(Map.of(name, value)).check())
                .withMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({
        "AWS_REGION, ''",
        "AWS_REGION, Frankfurt",
        "METADATA_QUEUE_URL, ''",
        "METADATA_QUEUE_URL, lookups",
        "METADATA_BULK_QUEUE_URL, bulk",
        "AWS_ENDPOINT_URL_SQS, localhost:9324"
    })
    void wrongOrMissingSettingOfTheQueue_isNamed(String name, String value) {
        Map<String, String> values = new HashMap<>(Map.of(
                "library.metadata.queue", "sqs",
                "AWS_REGION", "eu-central-1",
                "METADATA_QUEUE_URL", "https://sqs.eu-central-1.amazonaws.com/000000000000/lookups"));
        settings(values).check();
        values.put(name, value);

        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> settings(values).check())
                .withMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({
        "SECRET_KEY, ''",
        "AWS_REGION, ''",
        "AWS_REGION, Frankfurt",
        "USERS_TABLE, ''",
        "BOOKS_TABLE, ''",
        "LIBRARIES_TABLE, ''",
        "LIBRARIES_TABLE, my books",
        "AWS_ENDPOINT_URL_DYNAMODB, localhost:8000"
    })
    void wrongOrMissingSettingOfTheTables_isNamed(String name, String value) {
        Map<String, String> values = new HashMap<>(Map.of(
                "library.storage", "dynamodb",
                "SECRET_KEY", "0123456789".repeat(4),
                "AWS_REGION", "eu-central-1",
                "USERS_TABLE", "users",
                "BOOKS_TABLE", "books",
                "LIBRARIES_TABLE", "libraries"));
        settings(values).check();
        values.put(name, value);

        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> settings(values).check())
                .withMessageContaining(name);
    }

    /** Anybody between here and a source could read and change what goes over plain http. */
    @Test
    void everySourceThatIsOnByDefault_isAskedOverHttps() {
        Settings settings = settings(Map.of());

        assertThat(settings.lookups().sources())
                .allSatisfy(source -> assertThat(settings.lookups().url(source)).hasScheme("https"));
    }

    @Test
    void everySource_hasASettingForItsAddressAndItsKey() {
        assertThat(MetadataSource.values()).allSatisfy(source -> {
            Settings settings = settings(Map.of(
                    "metadata." + source.id() + ".url", "http://127.0.0.1:9/x",
                    "metadata." + source.id() + ".key", "k"));
            assertThat(settings.lookups().url(source)).isEqualTo(URI.create("http://127.0.0.1:9/x"));
            assertThat(settings.lookups().key(source)).contains("k");
        });
    }

    @Test
    void secret_isNotRepeatedInTheSentence() {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> settings(Map.of("SECRET_KEY", "hunter2")).check())
                .withMessageNotContaining("hunter2");
    }

    @Test
    void addresses_areWithoutTrailingSlash() {
        assertThat(settings(Map.of("metadata.open-library.url", "http://127.0.0.1:9/ol/"))
                        .lookups()
                        .url(MetadataSource.OPEN_LIBRARY))
                .isEqualTo(URI.create("http://127.0.0.1:9/ol"));
    }

    @Test
    void blankSetting_isNone() {
        assertThat(settings(Map.of("GOOGLE_BOOKS_API_KEY", " ")).lookups().key(MetadataSource.GOOGLE_BOOKS))
                .isEqualTo(Optional.empty());
    }

    @Test
    void googlesKey_hasTwoNames() {
        assertThat(settings(Map.of("metadata.google-books.key", "new", "GOOGLE_BOOKS_API_KEY", "old"))
                        .lookups()
                        .key(MetadataSource.GOOGLE_BOOKS))
                .contains("new");
        assertThat(settings(Map.of("GOOGLE_BOOKS_API_KEY", "old")).lookups().key(MetadataSource.GOOGLE_BOOKS))
                .contains("old");
        assertThat(settings(Map.of("GOOGLE_BOOKS_API_KEY", "old")).lookups().key(MetadataSource.OPEN_LIBRARY))
                .isEmpty();
    }

    private static Settings settings(Map<String, String> values) {
        Config config = new MapConfig(values);
        return new Settings(config);
    }
}
