package org.homelibrary.security.token;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that signs cookies and links. It never shows itself, only what it makes of other bytes. */
public final class Secret {

    static final int MIN_LENGTH = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private Secret(byte[] bytes) {
        if (bytes.length < MIN_LENGTH) {
            throw new IllegalArgumentException("a secret has at least " + MIN_LENGTH + " bytes");
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** @param text at least 32 characters, as an administrator set them */
    public static Secret of(String text) {
        return new Secret(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The secret of a local library, made when there is none yet.
     *
     * @throws SecretFileException when it can be neither read nor made
     */
    public static Secret keptIn(Path dataDir) {
        return of(new SecretFile(dataDir).readOrCreate());
    }

    /**
     * The secret of a local library that was started before.
     *
     * @throws SecretFileException when there is none, or it cannot be read
     */
    public static Secret foundIn(Path dataDir) {
        return of(new SecretFile(dataDir).read());
    }

    /** HMAC-SHA-256 (RFC 2104) of the message. */
    byte[] mac(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
