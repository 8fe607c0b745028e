package org.homelibrary.security.cookie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.homelibrary.model.account.EmailAddress;
import org.homelibrary.security.token.SignedToken;

/**
 * Tells the browsers in which an account was signed in to before from all others ("device cookies", OWASP), so that
 * somebody who guesses at an account from elsewhere does not make its owner wait.
 *
 * <p>The token names the device by a random id and its last accounts by fingerprints; it says nothing to whoever reads
 * it and gives no access.
 */
@ApplicationScoped
public class KnownDevices {

    private static final String PURPOSE = "device";

    /** Accounts of one browser: a family at one machine. */
    private static final int MAX_ACCOUNTS = 8;

    private static final SecureRandom RANDOM = new SecureRandom();

    private SignedToken tokens;

    protected KnownDevices() {}

    @Inject
    public KnownDevices(SignedToken tokens) {
        this.tokens = tokens;
    }

    /**
     * The device's id.
     *
     * @param token what the browser sent, or null
     * @return empty when the account was never signed in to there, or long ago
     */
    public Optional<String> idOf(String token, String email) {
        return parts(token)
                .filter(parts -> parts.subList(1, parts.size()).contains(fingerprint(email)))
                .map(parts -> parts.get(0));
    }

    /** The token for a browser in which the account was just signed in to; it keeps the id that the browser had. */
    public String remember(String token, String email) {
        List<String> before = parts(token).orElseGet(() -> List.of(newId()));
        List<String> after = new ArrayList<>(before);
        after.remove(fingerprint(email));
        after.add(1, fingerprint(email));
        return tokens.sign(PURPOSE, String.join(" ", after.subList(0, Math.min(after.size(), MAX_ACCOUNTS + 1))));
    }

    /** Whether the token is one that was given to some browser. */
    public boolean isOurs(String token) {
        return parts(token).isPresent();
    }

    private Optional<List<String>> parts(String token) {
        return tokens.verify(PURPOSE, token).map(payload -> Arrays.asList(payload.split(" ")));
    }

    private String fingerprint(String email) {
        return tokens.fingerprint("device-account", EmailAddress.key(email));
    }

    private static String newId() {
        byte[] id = new byte[12];
        RANDOM.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }
}
