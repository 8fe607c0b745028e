package org.homelibrary.service.household;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What the link of an invitation ends in: the library's id and a secret of 128 bits, together in base64url.
 *
 * @param text 43 characters
 */
record InvitationToken(String text, UUID libraryId) {

    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 16;
    private static final int TEXT_LENGTH = 43;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static InvitationToken create(UUID libraryId) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        byte[] bytes = ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
                .putLong(libraryId.getMostSignificantBits())
                .putLong(libraryId.getLeastSignificantBits())
                .put(secret)
                .array();
        return new InvitationToken(ENCODER.encodeToString(bytes), libraryId);
    }

    /** @return empty when no invitation can have this text */
    static Optional<InvitationToken> parse(String text) {
        if (text == null || text.length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            return Optional.of(new InvitationToken(text, new UUID(bytes.getLong(), bytes.getLong())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns what is stored instead of the secret, and cannot be turned back into it. */
    String fingerprint() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return ENCODER.encodeToString(sha256.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
