package org.homelibrary.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.homelibrary.support.History;
import org.junit.jupiter.api.Test;

/** Many readers at once get right answers and lose nothing. How fast is no question here: that depends on the machine. */
class LoadIT {

    @Test
    void readers_at_once_get_right_answers_and_lose_nothing() throws Exception {
        Figures figures = new Figures(History.of("load"));
        try (LoadSuite suite = new LoadSuite(Size.SMALL, figures)) {
            suite.run();
        }
        assertThat(figures.findings()).isEmpty();
        assertThat(figures.missed()).doesNotContain("kept connections at once", "of these lost");
    }
}
