package org.homelibrary.persistence.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.homelibrary.model.account.SignInThrottle;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.SignInThrottleDao;

/** Table {@code sign_in_throttles}. */
@ApplicationScoped
public class JpaSignInThrottleDao implements SignInThrottleDao {

    private Entities entities;

    protected JpaSignInThrottleDao() {}

    @Inject
    JpaSignInThrottleDao(Entities entities) {
        this.entities = entities;
    }

    @Override
    public Optional<SignInThrottle> find(String key) {
        return entities.find(SignInThrottle.class, key);
    }

    @Override
    public SignInThrottle recordFailure(String key, Instant now) {
        if (!count(key, now)) {
            insertIfAbsent(key);
            count(key, now);
        }
        return find(key).orElseThrow(() -> new ConflictException("cleared meanwhile"));
    }

    @Override
    public Optional<SignInThrottle> recordIfFew(String key, int few, Instant lately, Instant now) {
        if (countIfFew(key, few, lately, now)) {
            return Optional.empty();
        }
        Optional<SignInThrottle> standing = find(key);
        if (standing.isPresent()) {
            return standing;
        }
        insertIfAbsent(key);
        return countIfFew(key, few, lately, now) ? Optional.empty() : find(key);
    }

    private void insertIfAbsent(String key) {
        entities.insertIfAbsent(
                "INSERT INTO sign_in_throttles (throttle_key, failures, last_failure_at)"
                        + " VALUES (?, 0, TIMESTAMP('1970-01-01 00:00:00'))",
                key);
    }

    private boolean countIfFew(String key, int few, Instant lately, Instant now) {
        return entities.execute(
                        "UPDATE SignInThrottle t SET t.failures = t.failures + 1, t.lastFailureAt = ?1 WHERE t.key = ?2"
                                + " AND t.failures <= ?3 AND (t.failures = 0 OR t.lastFailureAt > ?4)",
                        now,
                        key,
                        few,
                        lately)
                > 0;
    }

    private boolean count(String key, Instant now) {
        return entities.execute(
                        "UPDATE SignInThrottle t SET t.failures = t.failures + 1, t.lastFailureAt = ?1 WHERE t.key = ?2",
                        now,
                        key)
                > 0;
    }

    @Override
    public void clear(String key) {
        entities.execute("DELETE FROM SignInThrottle t WHERE t.key = ?1", key);
    }

    @Override
    public void purge(Instant before) {
        entities.execute("DELETE FROM SignInThrottle t WHERE t.lastFailureAt < ?1", before);
    }
}
