package org.homelibrary.support;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homelibrary.model.account.SignInThrottle;
import org.homelibrary.persistence.SignInThrottleDao;

/** Failed sign-ins in memory. */
public class InMemorySignInThrottleDao implements SignInThrottleDao {

    private final Map<String, SignInThrottle> throttles = new HashMap<>();

    private final Runnable beforeWrite;

    /** @param beforeWrite throws where no transaction is open */
    public InMemorySignInThrottleDao(Runnable beforeWrite) {
        this.beforeWrite = beforeWrite;
    }

    @Override
    public synchronized Optional<SignInThrottle> find(String key) {
        return Optional.ofNullable(throttles.get(key));
    }

    @Override
    public synchronized SignInThrottle recordFailure(String key, Instant now) {
        beforeWrite.run();
        int before = find(key).map(SignInThrottle::getFailures).orElse(0);
        SignInThrottle after = new SignInThrottle(key, before + 1, now);
        throttles.put(key, after);
        return after;
    }

    @Override
    public synchronized Optional<SignInThrottle> recordIfFew(String key, int few, Instant lately, Instant now) {
        beforeWrite.run();
        Optional<SignInThrottle> many = find(key)
                .filter(throttle -> throttle.getFailures() > few
                        || !throttle.getLastFailureAt().isAfter(lately));
        if (many.isEmpty()) {
            recordFailure(key, now);
        }
        return many;
    }

    @Override
    public synchronized void clear(String key) {
        beforeWrite.run();
        throttles.remove(key);
    }

    @Override
    public synchronized void purge(Instant before) {
        beforeWrite.run();
        throttles.values().removeIf(throttle -> throttle.getLastFailureAt().isBefore(before));
    }

    public synchronized Set<String> keys() {
        return Set.copyOf(throttles.keySet());
    }
}
