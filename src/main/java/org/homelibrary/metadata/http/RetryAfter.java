package org.homelibrary.metadata.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header {@code Retry-After} (RFC 9110, section 10.2.3): seconds, or a date. */
public final class RetryAfter {

    /** A longer wish is not believed: quotas are renewed every day. */
    public static final Duration LONGEST = Duration.ofHours(24);

    /** Some add a fraction, or the unit. */
    private static final Pattern SECONDS = Pattern.compile("([0-9]+)(?:\\.[0-9]+)?\\s?(?:s|sec|seconds)?");

    private static final int MAX_DIGITS = 9;

    private RetryAfter() {}

    /** @return empty when it is neither form; never negative, never more than {@link #LONGEST} */
    public static Optional<Duration> parse(String header, Instant now) {
        String text = header.strip();
        Matcher seconds = SECONDS.matcher(text);
        if (seconds.matches()) {
            String whole = seconds.group(1);
            return Optional.of(
                    whole.length() > MAX_DIGITS ? LONGEST : bounded(Duration.ofSeconds(Long.parseLong(whole))));
        }
        try {
            Instant then = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            return Optional.of(bounded(Duration.between(now, then)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wish) {
        if (wish.isNegative()) {
            return Duration.ZERO;
        }
        return wish.compareTo(LONGEST) > 0 ? LONGEST : wish;
    }
}
