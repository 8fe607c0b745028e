package org.homelibrary.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcceptHeaderTest {

    @Test
    void scriptThatAsksForJson_getsJson() {
        assertThat(AcceptHeader.wantsJson("application/json")).isTrue();
        assertThat(AcceptHeader.wantsJson("application/json, */*;q=0.1")).isTrue();
    }

    @Test
    void browserAndWhoDoesNotSay_getAPage() {
        assertThat(AcceptHeader.wantsJson("text/html,application/json;q=0.9")).isFalse();
        assertThat(AcceptHeader.wantsJson("*/*")).isFalse();
        assertThat(AcceptHeader.wantsJson(null)).isFalse();
    }
}
