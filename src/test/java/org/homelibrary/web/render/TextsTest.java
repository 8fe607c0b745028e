package org.homelibrary.web.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    /** A whole key, or the beginning of keys that are completed by the name of a value: {@code "status." + …}. */
    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9_-]+)*\\.?)\"");

    private final Texts english = Texts.of(Locale.ENGLISH);
    private final Texts german = Texts.of(Locale.GERMAN);

    @Test
    void translation_hasTheSameKeys() {
        assertThat(german.keys()).isEqualTo(english.keys());
    }

    @Test
    void everyText_isAskedForSomewhere() throws IOException {
        Set<String> words = wordsInCode("src/main/jte", "src/main/java");
        assertThat(english.keys()).allMatch(key -> words.stream()
                .anyMatch(word -> word.equals(key) || (word.endsWith(".") && key.startsWith(word))));
    }

    @Test
    void everyKeyInTemplates_exists() throws IOException {
        Set<String> asked = new TreeSet<>();
        Pattern call = Pattern.compile("page\\.text\\(([^)]*)");
        for (String source : sources("src/main/jte").toList()) {
            Matcher calls = call.matcher(source);
            while (calls.find()) {
                Matcher keys = KEY.matcher(calls.group(1));
                while (keys.find()) {
                    asked.add(keys.group(1));
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(100).allMatch(word -> english.keys().stream()
                .anyMatch(key -> word.equals(key) || (word.endsWith(".") && key.startsWith(word))));
    }

    @Test
    void translation_takesTheSameArguments() {
        assertThat(english.keys())
                .allSatisfy(key -> assertThat(arguments(german, key)).isEqualTo(arguments(english, key)));
    }

    @Test
    void quotesAndApostrophes_areTypographic() throws IOException {
        // In a pattern a plain apostrophe is no character but the beginning of what is not a pattern.
        for (String file : List.of("messages.properties", "messages_de.properties")) {
            assertThat(Files.readAllLines(Path.of("src/main/resources", file)))
                    .filteredOn(line -> !line.startsWith("#"))
                    .noneMatch(line -> line.contains("'") || line.contains("\""));
        }
    }

    @Test
    void text_withPlural_countsRight() {
        assertThat(english.text("form.errors", 1)).isEqualTo("One thing needs another look:");
        assertThat(english.text("form.errors", 2)).isEqualTo("2 things need another look:");
        assertThat(english.text("rating.stars", 1.0)).isEqualTo("1 star");
        assertThat(english.text("rating.stars", 0.5)).isEqualTo("0.5 stars");
        assertThat(german.text("rating.stars", 4.5)).isEqualTo("4,5 Sterne");
        assertThat(german.text("list.number", 12345)).isEqualTo("12.345");
    }

    @Test
    void text_thatDoesNotExist_isRefused() {
        assertThatThrownBy(() -> english.text("no.such.text"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("no.such.text");
    }

    @Test
    void unknownLanguage_getsTheDefault() {
        assertThat(Texts.of(Locale.JAPANESE)).isSameAs(english);
        assertThat(Texts.of(Locale.forLanguageTag("de-AT"))).isSameAs(german);
    }

    @Test
    void duration_readsAsPeopleSayIt() {
        assertThat(english.in(Duration.ofSeconds(-5))).isEqualTo("any moment now");
        assertThat(english.in(Duration.ofSeconds(70))).isEqualTo("in a minute");
        assertThat(english.in(Duration.ofMinutes(95))).isEqualTo("in 95 minutes");
        assertThat(english.in(Duration.ofHours(24))).isEqualTo("in 24 hours");
        assertThat(german.in(Duration.ofDays(3))).isEqualTo("in 3 Tagen");
    }

    private static Set<String> arguments(Texts texts, String key) {
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < 4; i++) {
            Object[] markers = {7.0, 7.0, 7.0, 7.0};
            String usual = texts.text(key, markers);
            markers[i] = 99.0;
            if (!texts.text(key, markers).equals(usual)) {
                seen.add(MessageFormat.format("{0}", i));
            }
        }
        return seen;
    }

    private static Set<String> wordsInCode(String... folders) throws IOException {
        Set<String> words = new TreeSet<>();
        for (String source : sources(folders).toList()) {
            Matcher matcher = KEY.matcher(source);
            while (matcher.find()) {
                words.add(matcher.group(1));
            }
        }
        return words;
    }

    private static Stream<String> sources(String... folders) throws IOException {
        Set<Path> files = new TreeSet<>();
        for (String folder : folders) {
            try (Stream<Path> walk = Files.walk(Path.of(folder))) {
                files.addAll(walk.filter(Files::isRegularFile).collect(Collectors.toSet()));
            }
        }
        return files.stream().map(TextsTest::read);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
