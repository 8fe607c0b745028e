package org.homelibrary.metadata.provider;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.homelibrary.metadata.http.Answer;
import org.homelibrary.metadata.http.RetryAfter;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.model.lookup.LookupFailure;

/**
 * An answer with another status than 200. What it means, each source says in its own way: its package reads it.
 *
 * @param text the body
 * @param retryAfter how long the source asks us to stay away
 * @param now when it came
 */
public record Refusal(int status, String text, Optional<Duration> retryAfter, Instant now) {

    /** For whoever says "forbidden" without a reason, often to a whole network: asking again soon does not help. */
    public static final Duration FORBIDDEN = Duration.ofHours(1);

    private static final int MAX_WORDS = 300;

    static Refusal of(Answer answer, Instant now) {
        return new Refusal(
                answer.status(),
                new String(answer.body(), StandardCharsets.UTF_8),
                answer.retryAfter().flatMap(header -> RetryAfter.parse(header, now)),
                now);
    }

    /** What the status alone says. */
    public ProviderException byStatus() {
        return byStatus("");
    }

    /** @param words the source's own, for the log */
    public ProviderException byStatus(String words) {
        if (status == 429) {
            return because(LookupFailure.RATE_LIMITED, words);
        }
        if (status == 401 || status == 403) {
            return because(LookupFailure.RATE_LIMITED, retryAfter.orElse(FORBIDDEN), words);
        }
        if (status >= 500) {
            return new ProviderUnavailableException(retryAfter.orElse(null), message(words), null);
        }
        return because(LookupFailure.UNAVAILABLE, words);
    }

    public ProviderException because(LookupFailure reason, String words) {
        return because(reason, retryAfter.orElse(null), words);
    }

    /** @param wait how long asking again is of no use, or null when nobody knows */
    public ProviderException because(LookupFailure reason, Duration wait, String words) {
        return new ProviderException(reason, wait, message(words), null);
    }

    private String message(String words) {
        String line = PlainText.line(words, MAX_WORDS);
        return "answered with status " + status + (line == null ? "" : ": " + line);
    }

    /** Reads a source's refusals. */
    @FunctionalInterface
    public interface Reader {

        ProviderException read(Refusal refusal);
    }
}
