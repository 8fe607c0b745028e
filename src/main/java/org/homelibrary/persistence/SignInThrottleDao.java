package org.homelibrary.persistence;

import java.time.Instant;
import java.util.Optional;
import org.homelibrary.model.account.SignInThrottle;

/** Failed sign-ins by account, device and address. */
public interface SignInThrottleDao {

    Optional<SignInThrottle> find(String key);

    /** Counts one more failure; simultaneous failures are all counted. */
    SignInThrottle recordFailure(String key, Instant now);

    /**
     * Counts one more failure only if there are none, or few and one of them lately. Of any number of simultaneous calls
     * no more are counted than there may be.
     *
     * @param few the most failures that there may be
     * @param lately after when the last of them was
     * @return empty when it was counted, else what is known of the key
     */
    Optional<SignInThrottle> recordIfFew(String key, int few, Instant lately, Instant now);

    /**
     * Like {@link #recordIfFew(String, int, Instant, Instant)}, but only if there are few of another key, too, which is not
     * counted. A store that is paid by the request does it in one.
     *
     * @return whether it was counted; when it was not, either key may be the reason
     */
    default boolean recordIfFewOfBoth(String key, int few, String other, int fewOther, Instant lately, Instant now) {
        return find(other).filter(throttle -> throttle.getFailures() > fewOther).isEmpty()
                && recordIfFew(key, few, lately, now).isEmpty();
    }

    /** Forgets the failures of a key; nothing happens when there are none. */
    void clear(String key);

    /** Forgets every key whose last failure was before the given time. */
    void purge(Instant before);
}
