package org.homelibrary.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A server that is killed at any moment has lost nothing that was acknowledged, and resumes every lookup. */
class CrashIT {

    private static final int KILLS = 3;

    @Test
    void killed_server_has_lost_nothing_that_was_acknowledged_and_resumes_every_lookup() throws Exception {
        try (CrashHarness harness = new CrashHarness(20260101, Trouble.NONE)) {
            Tally tally = harness.run(KILLS);
            System.out.println(tally.table());
            assertThat(tally.findings()).isEmpty();
            assertThat(tally.acknowledgedActions()).isGreaterThan(KILLS * 10);
        }
    }
}
