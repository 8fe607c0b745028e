package org.homelibrary.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homelibrary.model.SortOrder;
import org.junit.jupiter.api.Test;

class BookQueryTest {

    @Test
    void words_areFoldedAndDifferent() {
        assertThat(query(" Émile  LOVE\temile\u00a0love 100% ").words()).containsExactly("emile", "love", "100");
        assertThat(query("  ").words()).isEmpty();
        assertThat(query(null).words()).isEmpty();
    }

    @Test
    void words_ofVeryLongText_areTheFirstTwenty() {
        String text = IntStream.range(0, 3000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));

        assertThat(query(text).words()).hasSize(20).startsWith("w0", "w1").endsWith("w19");
    }

    @Test
    void limit_outside1To100_isRefused() {
        for (int limit : new int[] {-1, 0, 101}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BookQuery(null, null, null, null, SortOrder.TITLE, false, null, limit));
        }
    }

    private static BookQuery query(String text) {
        return new BookQuery(text, null, null, null, SortOrder.TITLE, false, null, 10);
    }
}
