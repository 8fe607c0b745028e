package org.homelibrary.persistence.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.junit.jupiter.api.Test;

class ShelfFilterTest {

    private static final UUID ANN = new UUID(1, 1);

    @Test
    void words_areFoldedAndDifferent() {
        assertThat(ShelfFilter.NONE.text(" Émile  LOVE\temile\u00a0love 100% ").words())
                .containsExactly("emile", "love", "100");
        assertThat(ShelfFilter.NONE.text("  ").words()).isEmpty();
        assertThat(ShelfFilter.NONE.words()).isEmpty();
    }

    @Test
    void words_ofVeryLongText_areTheFirstTwenty() {
        String text = IntStream.range(0, 3000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));

        assertThat(ShelfFilter.NONE.text(text).words())
                .hasSize(20)
                .startsWith("w0", "w1")
                .endsWith("w19");
    }

    @Test
    void queryForMoreThanAHundredBooks_orNone_isRefused() {
        for (int limit : new int[] {-1, 0, 101}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ShelfQuery(
                            ANN,
                            ANN,
                            BookSet.on(Shelf.HOME, ANN),
                            ShelfFilter.NONE,
                            ShelfOrder.TITLE,
                            false,
                            null,
                            limit));
        }
    }
}
