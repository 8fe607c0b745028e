package org.homelibrary.barcode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homelibrary.support.BarcodeScene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lines through a printed ISBN, and what is claimed to be read on them. */
class VotesTest {

    private static final String PRINTED = "9780764544200";
    private static final String OTHER = "9791034907182";

    private static List<ScanLine> lines;
    private final Votes votes = new Votes();

    @BeforeAll
    static void print() {
        BarcodeScene scene = new BarcodeScene(320, 60).middle(PRINTED, 2);
        lines = ScanLine.parallel(Luminance.of(scene.photo(), 320), 0, 60, 0).subList(20, 40);
    }

    @Test
    void number_that_three_lines_say_is_elected() {
        say(PRINTED, 0, 3);
        assertThat(votes.elected()).containsOnlyKeys(PRINTED);
    }

    @Test
    void number_that_two_lines_say_is_not() {
        say(PRINTED, 0, 2);
        assertThat(votes.elected()).isEmpty();
    }

    @Test
    void line_that_says_the_same_again_counts_once() {
        say(PRINTED, 0, 2);
        say(PRINTED, 0, 2);
        assertThat(votes.elected()).isEmpty();
    }

    @Test
    void number_that_many_lines_dispute_is_not_elected() {
        say(PRINTED, 0, 7);
        say(OTHER, 7, 9);
        assertThat(votes.elected()).isEmpty();
    }

    @Test
    void wrong_number_that_all_lines_agree_on_is_contradicted_by_the_bars() {
        say(OTHER, 0, 20);
        assertThat(votes.elected()).isEmpty();
    }

    private void say(String number, int from, int to) {
        // The bars of 190 pixels lie in the middle of 320, with two steps a pixel.
        lines.subList(from, to).forEach(line -> votes.add(new Reading(number, new Stretch(line, 129, 509))));
    }
}
