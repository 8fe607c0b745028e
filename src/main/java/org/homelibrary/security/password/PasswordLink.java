package org.homelibrary.security.password;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.security.token.SignedToken;

/**
 * The right to set a new password for one account, for a day and once: it is void as soon as the account's password was
 * changed at or after the time it was issued. No store keeps it. Usable without a container, for the command line.
 *
 * @param account an e-mail address, or {@code id:} and the id of the user
 * @param issuedAt in whole milliseconds
 */
public record PasswordLink(String account, Instant issuedAt) {

    public static final Duration LIFETIME = Duration.ofDays(1);

    private static final String PURPOSE = "password-link";
    private static final String ID = "id:";

    /** How far another machine's clock may run ahead. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    public PasswordLink {
        issuedAt = Instant.ofEpochMilli(issuedAt.toEpochMilli());
    }

    public static PasswordLink forUser(UUID id, Instant now) {
        return new PasswordLink(ID + id, now);
    }

    public static PasswordLink forEmail(String email, Instant now) {
        return new PasswordLink(email.strip(), now);
    }

    /** @return empty when the token is not ours or too old */
    public static Optional<PasswordLink> read(SignedToken tokens, String token, Instant now) {
        return tokens.verify(PURPOSE, token)
                .map(PasswordLink::parse)
                .filter(link -> now.isBefore(link.issuedAt.plus(LIFETIME)) && !link.issuedAt.isAfter(now.plus(SKEW)));
    }

    public String token(SignedToken tokens) {
        return tokens.sign(PURPOSE, issuedAt.toEpochMilli() + " " + account);
    }

    /** The id of the user, when the link names one. */
    public Optional<UUID> userId() {
        return account.startsWith(ID) ? Optional.of(UUID.fromString(account.substring(ID.length()))) : Optional.empty();
    }

    /**
     * Whether a password that was set at this time leaves the link valid. A time from the future is not believed: the
     * clock was ahead, and the account would have no link for as long.
     */
    public boolean isNewerThan(Instant passwordChangedAt, Instant now) {
        return passwordChangedAt.isBefore(issuedAt) || passwordChangedAt.isAfter(now.plus(SKEW));
    }

    private static PasswordLink parse(String payload) {
        int space = payload.indexOf(' ');
        return new PasswordLink(
                payload.substring(space + 1), Instant.ofEpochMilli(Long.parseLong(payload.substring(0, space))));
    }
}
