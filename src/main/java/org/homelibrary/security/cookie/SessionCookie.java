package org.homelibrary.security.cookie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homelibrary.model.account.User;
import org.homelibrary.security.proxy.Https;
import org.homelibrary.security.token.SignedToken;

/**
 * The cookie that keeps a browser signed in for 14 days after its last visit, to the day: it is issued anew when it is
 * older than a day. Signed, so that no server has to remember it.
 */
@ApplicationScoped
public class SessionCookie {

    public static final String NAME = "session";

    static final Duration LIFETIME = Duration.ofDays(14);
    static final Duration RENEWED_AFTER = Duration.ofDays(1);

    /** How far another machine's clock may run ahead. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final Pattern PAYLOAD =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([0-9]{1,12}) ([0-9]{1,18})");

    private SignedToken tokens;
    private Clock clock;
    private Https https;
    private CookieNames names;

    protected SessionCookie() {}

    @Inject
    public SessionCookie(SignedToken tokens, Clock clock, Https https, CookieNames names) {
        this.tokens = tokens;
        this.clock = clock;
        this.https = https;
        this.names = names;
    }

    /** Keeps the browser that made this request signed in. */
    public void issue(HttpServletRequest request, HttpServletResponse response, User user) {
        boolean secure = https.isUsedBy(request);
        response.addCookie(CookieJar.cookie(names.of(NAME, secure), valueFor(user), LIFETIME, secure));
    }

    /** The value of a cookie that is issued now. */
    String valueFor(User user) {
        return encode(Session.of(user, clock.instant()));
    }

    /** @return what those of the browser's cookies say that are ours and not too old; whether the user still agrees is not checked */
    public List<Session> read(HttpServletRequest request) {
        return CookieJar.read(request, names.of(NAME, https.isUsedBy(request))).stream()
                .flatMap(value -> decode(value).stream())
                .distinct()
                .toList();
    }

    public boolean isDueForRenewal(Session session) {
        return session.issuedAt().plus(RENEWED_AFTER).isBefore(clock.instant());
    }

    String encode(Session session) {
        return tokens.sign(NAME, session.userId() + " " + session.issuedAt().getEpochSecond() + " " + session.epoch());
    }

    public Optional<Session> decode(String token) {
        return tokens.verify(NAME, token)
                .map(PAYLOAD::matcher)
                .filter(Matcher::matches)
                .map(match -> new Session(
                        UUID.fromString(match.group(1)),
                        Instant.ofEpochSecond(Long.parseLong(match.group(2))),
                        Long.parseLong(match.group(3))))
                .filter(this::isCurrent);
    }

    private boolean isCurrent(Session session) {
        Instant now = clock.instant();
        return now.isBefore(session.issuedAt().plus(LIFETIME))
                && !session.issuedAt().isAfter(now.plus(SKEW));
    }
}
