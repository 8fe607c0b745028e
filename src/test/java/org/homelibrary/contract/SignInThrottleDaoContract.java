package org.homelibrary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;
import org.homelibrary.model.SignInThrottle;
import org.junit.jupiter.api.Test;

public abstract class SignInThrottleDaoContract extends DaoContract {

    private static final String KEY = "account:" + STRANGE_TEXT;

    @Test
    void find_ofUnknownKey_isEmpty() {
        assertThat(inTransaction(() -> store().throttles().find(KEY))).isEmpty();
    }

    @Test
    void recordFailure_countsAndKeepsTheLastTime() {
        SignInThrottle first = fail(KEY, 0);
        SignInThrottle second = fail(KEY, 5);

        assertThat(first).usingRecursiveComparison().isEqualTo(new SignInThrottle(KEY, 1, NOW));
        assertThat(second).usingRecursiveComparison().isEqualTo(new SignInThrottle(KEY, 2, NOW.plusSeconds(5)));
        assertThat(find(KEY)).usingRecursiveComparison().isEqualTo(second);
    }

    @Test
    void recordFailure_ofOneKey_leavesOthersAlone() {
        fail("address:1", 0);
        fail("address:2", 0);
        fail("address:2", 1);

        assertThat(find("address:1").getFailures()).isEqualTo(1);
        assertThat(find("address:2").getFailures()).isEqualTo(2);
    }

    @Test
    void recordFailure_atTheSameTime_countsAll() {
        for (String key : new String[] {"a", "b", "c"}) {
            Callable<SignInThrottle> failure = () -> store().throttles().recordFailure(key, NOW);

            assertThat(Outcome.errors(atTheSameTime(Collections.nCopies(8, failure))))
                    .isEmpty();
            assertThat(find(key).getFailures()).isEqualTo(8);
        }
    }

    @Test
    void clear_forgetsTheKey_andTwiceIsNoError() {
        fail(KEY, 0);
        fail("other", 0);

        inTransaction(() -> store().throttles().clear(KEY));
        inTransaction(() -> store().throttles().clear(KEY));

        assertThat(inTransaction(() -> store().throttles().find(KEY))).isEmpty();
        assertThat(find("other").getFailures()).isEqualTo(1);
        assertThat(fail(KEY, 1).getFailures()).isEqualTo(1);
    }

    @Test
    void purge_forgetsWhatFailedLastBeforeTheTime() {
        fail("old", 0);
        fail("just then", 10);
        fail("new", 0);
        fail("new", 11);

        inTransaction(() -> store().throttles().purge(NOW.plusSeconds(10)));

        assertThat(inTransaction(() -> store().throttles().find("old"))).isEmpty();
        assertThat(find("just then").getFailures()).isEqualTo(1);
        assertThat(find("new").getFailures()).isEqualTo(2);
    }

    private SignInThrottle fail(String key, int secondsLater) {
        return inTransaction(() -> store().throttles().recordFailure(key, NOW.plusSeconds(secondsLater)));
    }

    private SignInThrottle find(String key) {
        return inTransaction(() -> store().throttles().find(key)).orElseThrow();
    }
}
