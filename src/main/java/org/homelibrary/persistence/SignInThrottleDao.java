package org.homelibrary.persistence;

import java.time.Instant;
import java.util.Optional;
import org.homelibrary.model.SignInThrottle;

/** Failed sign-ins by account, device and address. */
public interface SignInThrottleDao {

    Optional<SignInThrottle> find(String key);

    /** Counts one more failure; simultaneous failures are all counted. */
    SignInThrottle recordFailure(String key, Instant now);

    /** Forgets the failures of a key; nothing happens when there are none. */
    void clear(String key);

    /** Forgets every key whose last failure was before the given time. */
    void purge(Instant before);
}
