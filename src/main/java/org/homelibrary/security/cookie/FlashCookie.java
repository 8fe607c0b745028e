package org.homelibrary.security.cookie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homelibrary.security.token.SignedToken;

/** Carries a {@link Notice} over a redirect in a signed cookie that is read once and good for a few minutes. */
@ApplicationScoped
public class FlashCookie {

    private static final String NAME = "flash";

    /** Names the form of the payload: what another version signed is not read. */
    private static final String PURPOSE = "flash-2";

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    /** Keeps the cookie far below the 4 KB that browsers store, in any script. */
    private static final int MAX_ARGUMENT = 80;

    private CookieJar cookies;
    private SignedToken tokens;
    private Clock clock;

    protected FlashCookie() {}

    @Inject
    public FlashCookie(CookieJar cookies, SignedToken tokens, Clock clock) {
        this.cookies = cookies;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Leaves a message for the next page. */
    public void leave(Notice notice) {
        String payload = Stream.concat(
                        Stream.of(
                                String.valueOf(clock.instant().plus(LIFETIME).getEpochSecond()),
                                notice.kind().name(),
                                notice.messageKey(),
                                Objects.requireNonNullElse(notice.actionPath(), ""),
                                Objects.requireNonNullElse(notice.actionKey(), "")),
                        notice.arguments().stream().map(FlashCookie::shortened))
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        cookies.set(NAME, tokens.sign(PURPOSE, payload), LIFETIME);
    }

    /** Takes the message that the page before left, if any. */
    public Optional<Notice> take() {
        List<String> left = cookies.get(NAME);
        if (!left.isEmpty()) {
            cookies.remove(NAME);
        }
        return left.stream()
                .flatMap(token -> tokens.verify(PURPOSE, token).flatMap(this::decode).stream())
                .findFirst();
    }

    private Optional<Notice> decode(String payload) {
        List<String> parts = Arrays.stream(payload.split("&", -1))
                .map(text -> URLDecoder.decode(text, StandardCharsets.UTF_8))
                .toList();
        Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(Long.parseLong(parts.get(0))));
        if (left.isNegative() || left.isZero() || left.compareTo(LIFETIME) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Notice(
                Notice.Kind.valueOf(parts.get(1)),
                parts.get(2),
                parts.subList(5, parts.size()),
                parts.get(3).isEmpty() ? null : parts.get(3),
                parts.get(4).isEmpty() ? null : parts.get(4)));
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= MAX_ARGUMENT) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, MAX_ARGUMENT)) + "…";
    }
}
