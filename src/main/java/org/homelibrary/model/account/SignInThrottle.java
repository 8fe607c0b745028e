package org.homelibrary.model.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * How often signing in failed for one account, device or address, and how long it has to wait: the first failures are
 * free, then the wait doubles up to a quarter of an hour, and a day without failure clears it. It slows guessing down
 * and never locks an owner out for good.
 */
@Entity
@Table(name = "sign_in_throttles")
public class SignInThrottle {

    public static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    @Id
    @Column(name = "throttle_key")
    private String key;

    private int failures;

    @Column(name = "last_failure_at")
    private Instant lastFailureAt;

    protected SignInThrottle() {}

    public SignInThrottle(String key, int failures, Instant lastFailureAt) {
        this.key = key;
        this.failures = failures;
        this.lastFailureAt = lastFailureAt;
    }

    /** @return when the next try is allowed, given how many failures are free */
    public Instant nextTryAt(int freeFailures) {
        int counted = failures - freeFailures;
        if (counted <= 0) {
            return lastFailureAt;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(counted - 1, 10));
        return lastFailureAt.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    /**
     * Whether the failures still count: for a day. A time from the future is not believed, because the clock that wrote
     * it was wrong and has been set right since.
     */
    public boolean isRemembered(Instant now) {
        return lastFailureAt.plus(FORGOTTEN_AFTER).isAfter(now) && !lastFailureAt.isAfter(now.plus(LONGEST_WAIT));
    }

    public String getKey() {
        return key;
    }

    public int getFailures() {
        return failures;
    }

    public Instant getLastFailureAt() {
        return lastFailureAt;
    }
}
