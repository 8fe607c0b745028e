package org.homelibrary.metadata.cover;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.homelibrary.metadata.http.Answer;
import org.homelibrary.metadata.http.RetryAfter;

/** Nobody answered, or not now: the same address may bring a cover later. */
class NoAnswerException extends CoverException {

    private final int status;
    private final transient Duration retryAfter;

    NoAnswerException(String message, Throwable cause) {
        super(Reason.UNREACHABLE, message, cause);
        status = 0;
        retryAfter = null;
    }

    private NoAnswerException(int status, Duration retryAfter) {
        super(Reason.UNREACHABLE, "status " + status);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    static NoAnswerException of(Answer answer, Instant now) {
        return new NoAnswerException(
                answer.status(),
                answer.retryAfter().flatMap(text -> RetryAfter.parse(text, now)).orElse(null));
    }

    /** Open Library says 403 to who has asked for too many covers. */
    static boolean isTemporary(int status) {
        return isLimit(status) || status == 408 || status >= 500;
    }

    private static boolean isLimit(int status) {
        return status == 403 || status == 429;
    }

    /** Whether the other side has had enough requests. */
    boolean isLimit() {
        return isLimit(status);
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
