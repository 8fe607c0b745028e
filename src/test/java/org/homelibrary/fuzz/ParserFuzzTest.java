package org.homelibrary.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParserFuzzTest {

    private static final int INPUTS = 1_000;

    static List<Parser> parsers() {
        return ParserFuzz.parsers();
    }

    /** The time is for a parser that would never end. */
    @ParameterizedTest
    @MethodSource("parsers")
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void unsound_input_is_parsed_or_refused_and_nothing_else(Parser parser) {
        assertThat(ParserFuzz.run(parser, INPUTS, 20260101).findings()).isEmpty();
    }
}
