package org.homelibrary.service.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.homelibrary.model.account.SignInThrottle;
import org.homelibrary.persistence.SignInThrottleDao;
import org.homelibrary.security.token.SignedToken;

/**
 * Counts tries at secrets, and new accounts, each in a transaction of its own, so that a failed try is counted whatever becomes of the
 * request. What is counted is kept under a fingerprint: no address and no e-mail is stored.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class SignInThrottleService {

    private SignInThrottleDao throttles;
    private SignedToken tokens;
    private Clock clock;

    protected SignInThrottleService() {}

    @Inject
    public SignInThrottleService(SignInThrottleDao throttles, SignedToken tokens, Clock clock) {
        this.throttles = throttles;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Whether one more try is allowed now.
     *
     * @param free how many failures cost nothing
     * @throws TooManyTriesException when it is not
     */
    public void check(String subject, int free) {
        throttles.find(key(subject)).ifPresent(throttle -> failuresOnceAllowed(throttle, free));
    }

    /**
     * Counts a try before it is made; when it succeeds, {@link #forget} it. Of many tries at the same moment only the
     * free ones are let through.
     *
     * @throws TooManyTriesException when it is not allowed
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = TooManyTriesException.class)
    public void begin(String subject, int free) {
        String key = key(subject);
        Instant now = clock.instant();
        Optional<SignInThrottle> many =
                throttles.recordIfFew(key, free, now.minus(SignInThrottle.FORGOTTEN_AFTER), now);
        if (many.isEmpty()) {
            return;
        }
        int before = failuresOnceAllowed(many.get(), free);
        SignInThrottle after = throttles.recordFailure(key, now);
        if (after.getFailures() > free + 1 && after.getFailures() > before + 1) {
            throw new TooManyTriesException(waitUntil(after.nextTryAt(free)));
        }
    }

    /**
     * {@link #check} of one subject and {@link #begin} of another, usually at the price of the latter.
     *
     * @throws TooManyTriesException when either is not allowed
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = TooManyTriesException.class)
    public void checkAndBegin(String checked, int freeOfChecked, String subject, int free) {
        Instant now = clock.instant();
        Instant lately = now.minus(SignInThrottle.FORGOTTEN_AFTER);
        if (!throttles.recordIfFewOfBoth(key(subject), free, key(checked), freeOfChecked, lately, now)) {
            check(checked, freeOfChecked);
            begin(subject, free);
        }
    }

    /** Counts a failure. */
    public void count(String subject) {
        throttles.recordFailure(key(subject), clock.instant());
    }

    public void forget(String subject) {
        throttles.clear(key(subject));
    }

    private int failuresOnceAllowed(SignInThrottle throttle, int free) {
        if (!throttle.isRemembered(clock.instant())) {
            throttles.clear(throttle.getKey());
            return 0;
        }
        Instant next = throttle.nextTryAt(free);
        if (throttle.getFailures() > free && next.isAfter(clock.instant())) {
            throw new TooManyTriesException(waitUntil(next));
        }
        return throttle.getFailures();
    }

    private Duration waitUntil(Instant next) {
        Duration wait = Duration.between(clock.instant(), next);
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }

    private String key(String subject) {
        return tokens.fingerprint("throttle", subject);
    }
}
