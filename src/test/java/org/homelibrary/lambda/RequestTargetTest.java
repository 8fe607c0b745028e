package org.homelibrary.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"q=a&q=b&q=", "q=%C3%A9t%C3%A9+1", "q=%2F%3F%23", "a[]=1&b={x}|y\"z\\^`", "=&&=;", "q=100%", "?"
            })
    void query_stays_as_the_browser_sent_it(String query) {
        assertThat(RequestTarget.of("/books", query)).isEqualTo("/books?" + query);
    }

    @Test
    void query_that_fits_no_request_line_is_escaped() {
        assertThat(RequestTarget.of("/", "q=é 本\r\nX: y#z")).isEqualTo("/?q=%C3%A9%20%E6%9C%AC%0D%0AX:%20y%23z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/books/1/edit", "/a%20b", "/%C3%A9", "/%69nternal", "//x//", "/a;b=c,d@e:f!$&'()*+~_.-"})
    void path_that_fits_stays_as_it_is(String path) {
        assertThat(RequestTarget.of(path, "")).isEqualTo(path);
    }

    @Test
    void path_that_the_gateway_decoded_is_escaped_again() {
        assertThat(RequestTarget.of("/é b/100%/%zz/?#\u0000", "")).isEqualTo("/%C3%A9%20b/100%25/%25zz/%3F%23%00");
        assertThat(RequestTarget.of("/\ud83d\udcda", "")).isEqualTo("/%F0%9F%93%9A");
    }

    @Test
    void path_starts_with_a_slash() {
        assertThat(RequestTarget.of("", "")).isEqualTo("/");
        assertThat(RequestTarget.of("http://elsewhere/", "")).isEqualTo("/http://elsewhere/");
    }
}
