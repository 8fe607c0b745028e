package org.homelibrary.security.token;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/**
 * Text that we gave out and recognise when it comes back: {@code base64url(payload) "." base64url(HMAC-SHA-256)}.
 *
 * <p>The purpose is part of what is signed, so a token made for one thing is worthless for another. The payload can be
 * read by everybody. Nothing here expires: what must, says so in its payload.
 */
public final class SignedToken {

    /** Longer ones are not looked at: a cookie or link of ours is far shorter. */
    private static final int MAX_LENGTH = 4096;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Secret secret;

    public SignedToken(Secret secret) {
        this.secret = Objects.requireNonNull(secret);
    }

    public String sign(String purpose, String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(bytes) + "." + ENCODER.encodeToString(mac(purpose, bytes));
    }

    /** @return the payload, or empty when this is not exactly what {@link #sign} made for this purpose */
    public Optional<String> verify(String purpose, String token) {
        if (token == null || token.length() > MAX_LENGTH || token.indexOf('.') < 0) {
            return Optional.empty();
        }
        Optional<String> payload = decode(token.substring(0, token.indexOf('.')));
        // The whole text is compared, so that no second spelling of a token is as good as the first.
        return payload.filter(text -> MessageDigest.isEqual(
                sign(purpose, text).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8)));
    }

    /** A name for the text that cannot be turned back into it, nor be made without the key. */
    public String fingerprint(String purpose, String text) {
        return ENCODER.encodeToString(mac(purpose, text.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] mac(String purpose, byte[] payload) {
        byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
        return secret.mac(ByteBuffer.allocate(Integer.BYTES + name.length + payload.length)
                .putInt(name.length)
                .put(name)
                .put(payload)
                .array());
    }

    private static Optional<String> decode(String base64) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(base64);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
