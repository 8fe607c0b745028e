package org.homelibrary.web.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "TEXT/PLAIN",
                "text/css",
                "application/javascript",
                "application/json",
                "application/manifest+json",
                "application/problem+json",
                "image/svg+xml"
            })
    void text_is_utf8(String type) {
        assertThat(CharsetFilter.withCharset(type)).isEqualToIgnoringCase(type + ";charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image/png",
                "image/jpeg",
                "font/woff2",
                "application/octet-stream",
                "text/html;charset=UTF-8",
                ""
            })
    void anything_else_is_left_as_it_is(String type) {
        assertThat(CharsetFilter.withCharset(type)).isEqualTo(type);
    }

    @Test
    void no_type_stays_none() {
        assertThat(CharsetFilter.withCharset(null)).isNull();
    }
}
