package org.homelibrary.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes passwords, at the cost that OWASP's Password Storage Cheat Sheet asks of PBKDF2 with HMAC-SHA-512.
 *
 * <p>That cost is what an attacker would have us pay: no more than two hashes are computed at a time, a few more wait,
 * and the rest are turned away.
 */
@ApplicationScoped
public class Passwords {

    static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    static final int ITERATIONS = 220_000;

    private static final int SALT_BYTES = 32;
    private static final int KEY_BYTES = 64;
    private static final String CURRENT = ALGORITHM + ":" + ITERATIONS + ":";

    /** As expensive to compare with as any other, and no password is known to fit. */
    private static final String NOBODY = CURRENT + base64(new byte[SALT_BYTES]) + ":" + base64(new byte[KEY_BYTES]);

    private static final int AT_A_TIME = 2;
    private static final int MOST_WAITING = 20;
    private static final int LONGEST_WAIT_SECONDS = 5;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private Pbkdf2PasswordHash hashing;

    protected Passwords() {}

    @Inject
    public Passwords(Pbkdf2PasswordHash hashing) {
        this.hashing = hashing;
        hashing.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
                "Pbkdf2PasswordHash.Iterations", String.valueOf(ITERATIONS),
                "Pbkdf2PasswordHash.SaltSizeBytes", String.valueOf(SALT_BYTES),
                "Pbkdf2PasswordHash.KeySizeBytes", String.valueOf(KEY_BYTES)));
    }

    /** @throws BusyException when too many others wait already */
    public String hash(String password) {
        return inTurn(() -> hashing.generate(password.toCharArray()));
    }

    /** @throws BusyException when too many others wait already */
    public boolean matches(String password, String hash) {
        return inTurn(() -> hashing.verify(password.toCharArray(), hash));
    }

    /**
     * Takes as long as comparing with a hash does, so that nobody hears from the time whether there was one.
     *
     * @throws BusyException when too many others wait already
     */
    public void pretendToCompare(String password) {
        matches(password, NOBODY);
    }

    /** Whether the hash was made at another cost than today's. */
    public boolean isOutdated(String hash) {
        return !hash.startsWith(CURRENT);
    }

    /** How many wait for their turn. */
    int waiting() {
        return places.getQueueLength();
    }

    private <T> T inTurn(Supplier<T> work) {
        if (waiting() >= MOST_WAITING) {
            throw new BusyException();
        }
        try {
            if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
