package org.homelibrary.metadata.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"\"Dune\" | Dune", "1984 | 1984", "{\"type\": \"/type/text\", \"value\": \"Dune\"} | Dune"})
    void text_is_read_in_every_form_that_it_is_sent_in(String value, String text) {
        assertThat(LooseJson.text(record(value), "title")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "{}", "[]", "[\"Dune\"]", "{\"value\": {\"value\": \"Dune\"}}"})
    void what_is_no_text_is_not_there(String value) {
        assertThat(LooseJson.text(record(value), "title")).isNull();
    }

    private static JsonObject record(String title) {
        try (JsonReader reader = Json.createReader(new StringReader("{\"title\": " + title + "}"))) {
            return reader.readObject();
        }
    }
}
