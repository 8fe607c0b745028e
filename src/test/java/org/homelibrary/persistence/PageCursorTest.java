package org.homelibrary.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageCursorTest {

    private static final PageCursor CURSOR = new PageCursor(true, "émile\u0001📚");

    @Test
    void decode_ofWhatWasEncoded_givesItBack() {
        assertThat(PageCursor.decode("scope", CURSOR.encode("scope"))).contains(CURSOR);
        PageCursor forward = new PageCursor(false, "");
        assertThat(PageCursor.decode("", forward.encode(""))).contains(forward);
    }

    @Test
    void decode_ofAnotherScope_isEmpty() {
        assertThat(PageCursor.decode("other scope", CURSOR.encode("scope"))).isEmpty();
    }

    @Test
    void decode_ofNothingOrGarbage_isEmpty() {
        assertThat(PageCursor.decode("scope", null)).isEmpty();
        for (String garbage : new String[] {"", "A", "====", "é", "AAAAAAAAAAAAAAAAAAAA"}) {
            assertThat(PageCursor.decode("scope", garbage)).as(garbage).isEmpty();
        }
    }

    @Test
    void decode_withAnyCharacterChanged_isEmptyOrTheSame() {
        String text = CURSOR.encode("scope");
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            String changed = text.substring(0, i) + other + text.substring(i + 1);
            // bits of the last character that carry nothing may change
            PageCursor.decode("scope", changed)
                    .ifPresent(cursor -> assertThat(cursor).isEqualTo(CURSOR));
        }
    }
}
