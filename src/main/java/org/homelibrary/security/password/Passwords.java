package org.homelibrary.security.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

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

    /** Blanks that are none of ASCII's. */
    private static final Pattern BLANK = Pattern.compile("\\p{Zs}");

    private static final int AT_A_TIME = 2;
    private static final int MAX_WAITING = 20;
    private static final int MAX_WAIT_SECONDS = 5;

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

    /**
     * Returns the form of a password that is hashed (OpaqueString, RFC 8265): a letter with a mark in one piece, because
     * some systems type it in two, and every blank as the plain one. Letter case counts, and so do blanks at the ends.
     */
    public static String prepare(String password) {
        return Normalizer.normalize(BLANK.matcher(password).replaceAll(" "), Normalizer.Form.NFC);
    }

    /** @throws BusyException when too many others wait already */
    public String hash(String password) {
        return inTurn(() -> hashing.generate(prepare(password).toCharArray()));
    }

    /** @throws BusyException when too many others wait already */
    public boolean matches(String password, String hash) {
        return compare(password, hash) != PasswordMatch.NONE;
    }

    /**
     * Compares a password with a hash, which an earlier version may have made of the password as it was typed.
     *
     * @throws BusyException when too many others wait already
     */
    public PasswordMatch compare(String password, String hash) {
        String prepared = prepare(password);
        return inTurn(() -> {
            for (String spelling : spellings(password, prepared)) {
                if (hashing.verify(spelling.toCharArray(), hash)) {
                    return spelling.equals(prepared) && hash.startsWith(CURRENT)
                            ? PasswordMatch.CURRENT
                            : PasswordMatch.OUTDATED;
                }
            }
            return PasswordMatch.NONE;
        });
    }

    /**
     * Takes as long as comparing with a hash does, so that nobody hears from the time whether there was one.
     *
     * @throws BusyException when too many others wait already
     */
    public void pretendToCompare(String password) {
        compare(password, NOBODY);
    }

    private static Set<String> spellings(String password, String prepared) {
        return new LinkedHashSet<>(List.of(prepared, password, Normalizer.normalize(prepared, Normalizer.Form.NFD)));
    }

    /** How many wait for their turn. */
    int waiting() {
        return places.getQueueLength();
    }

    private <T> T inTurn(Supplier<T> work) {
        if (waiting() >= MAX_WAITING) {
            throw new BusyException();
        }
        try {
            if (!places.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
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
