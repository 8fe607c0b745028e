package org.homelibrary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.homelibrary.model.account.SignInThrottle;
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
    void recordIfFew_countsWhileThereAreFew_andThenSaysHowMany() {
        for (int failures = 0; failures <= 2; failures++) {
            assertThat(recordIfFew(2, failures)).isEmpty();
            assertThat(find(KEY))
                    .usingRecursiveComparison()
                    .isEqualTo(new SignInThrottle(KEY, failures + 1, NOW.plusSeconds(failures)));
        }

        assertThat(recordIfFew(2, 9))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(new SignInThrottle(KEY, 3, NOW.plusSeconds(2)));
        assertThat(find(KEY).getFailures()).isEqualTo(3);
    }

    @Test
    void recordIfFew_ofLongAgo_isNotCounted() {
        fail(KEY, 0);

        assertThat(inTransaction(() -> store().throttles().recordIfFew(KEY, 5, NOW, NOW.plusSeconds(9))))
                .isPresent();
        assertThat(find(KEY).getFailures()).isEqualTo(1);
    }

    @Test
    void recordIfFew_atTheSameTime_countsNoMoreThanThereMayBe() {
        Callable<Boolean> failure = () -> store().throttles()
                .recordIfFew(KEY, 2, NOW.minusSeconds(60), NOW)
                .isEmpty();

        List<Outcome<Boolean>> outcomes = atTheSameTime(Collections.nCopies(8, failure));

        assertThat(Outcome.errors(outcomes)).isEmpty();
        assertThat(Outcome.results(outcomes).stream().filter(counted -> counted))
                .hasSize(3);
        assertThat(find(KEY).getFailures()).isEqualTo(3);
    }

    private Optional<SignInThrottle> recordIfFew(int few, int secondsLater) {
        return inTransaction(
                () -> store().throttles().recordIfFew(KEY, few, NOW.minusSeconds(60), NOW.plusSeconds(secondsLater)));
    }

    @Test
    void recordIfFewOfBoth_countsOneKeyWhileThereAreFewOfEach() {
        assertThat(recordIfFewOfBoth(1, "other", 0)).isTrue();
        assertThat(inTransaction(() -> store().throttles().find("other"))).isEmpty();
        assertThat(recordIfFewOfBoth(1, "other", 0)).isTrue();
        assertThat(recordIfFewOfBoth(1, "other", 0)).as("too many of the key").isFalse();

        fail("other", 0);

        assertThat(recordIfFewOfBoth(2, "other", 0)).as("too many of the other").isFalse();
        assertThat(recordIfFewOfBoth(2, "other", 1)).isTrue();
        assertThat(find(KEY)).usingRecursiveComparison().isEqualTo(new SignInThrottle(KEY, 3, NOW.plusSeconds(1)));
        assertThat(find("other").getFailures()).isEqualTo(1);
    }

    @Test
    void recordIfFewOfBoth_atTheSameTime_countsNoMoreThanThereMayBe() {
        Callable<Boolean> failure =
                () -> store().throttles().recordIfFewOfBoth(KEY, 2, "other", 9, NOW.minusSeconds(60), NOW);

        List<Outcome<Boolean>> outcomes = atTheSameTime(Collections.nCopies(8, failure));

        assertThat(Outcome.errors(outcomes)).isEmpty();
        assertThat(Outcome.results(outcomes).stream().filter(counted -> counted))
                .hasSize(3);
        assertThat(find(KEY).getFailures()).isEqualTo(3);
    }

    private boolean recordIfFewOfBoth(int few, String other, int fewOther) {
        return inTransaction(() -> store().throttles()
                .recordIfFewOfBoth(KEY, few, other, fewOther, NOW.minusSeconds(60), NOW.plusSeconds(1)));
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
