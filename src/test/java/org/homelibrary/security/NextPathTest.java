package org.homelibrary.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/books",
                "/books?q=Bront%C3%AB&status=to-read",
                "/books?next=//elsewhere.example",
                "/books/7d9f3ad2-0000-3000-8000-000000000000/edit",
                "/scan#camera",
                "/account"
            })
    void a_path_of_this_site_is_kept(String path) {
        assertThat(NextPath.safe(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%2Fevil.example",
                "/%252Fevil.example",
                "/%5Cevil.example",
                "/%255cevil.example",
                "/books//evil.example",
                "/..//evil.example",
                "/./books",
                "/%2e%2e/books",
                "http://evil.example/",
                "https:evil.example",
                "javascript:alert(1)",
                "books",
                " /books",
                "/books\r\nSet-Cookie: a=b",
                "/books%0d%0aSet-Cookie:a=b",
                "/books\u0000",
                "/books%00",
                "/\t/evil.example",
                "/\u2028books",
                "/bücher",
                "/books%",
                "/books%zz",
                "/",
                "/login",
                "/login?next=/login",
                "/logout",
                "/register"
            })
    void anything_else_leads_to_the_library(String path) {
        assertThat(NextPath.safe(path)).isEqualTo("/books");
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, 100_000})
    void an_endless_path_leads_to_the_library(int length) {
        assertThat(NextPath.safe("/" + "x".repeat(length))).isEqualTo("/books");
    }
}
