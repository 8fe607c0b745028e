package org.homelibrary.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.homelibrary.support.FakeClock;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same as {@link CrashIT} while something else is wrong too. */
class TroubledCrashIT {

    private static final int KILLS = 2;

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void killed_server_in_trouble_has_lost_nothing_that_was_acknowledged(Trouble trouble) throws Exception {
        if (trouble == Trouble.CLOCK && FakeClock.find().isEmpty()) {
            String sentence = "SKIPPED: nothing moves the clock of a process here; libfaketime would.";
            System.out.println(sentence);
            Assumptions.abort(sentence);
        }
        try (CrashHarness harness = new CrashHarness(20260102, trouble)) {
            Tally tally = harness.run(KILLS);
            System.out.println(tally.table());
            assertThat(tally.findings()).isEmpty();
            assertThat(tally.acknowledgedActions()).isGreaterThan(10);
        }
    }
}
