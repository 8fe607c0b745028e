package org.homelibrary.model.lookup;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * How a source answered about an ISBN when it was asked, or was to be asked, last.
 *
 * @param at when that was
 * @param reason why it did not answer, or not about this book; null when it did
 * @param retryAt when it is asked again after it did not answer; null when it is not, before somebody wants to know
 * @param failures how often in a row it has not answered; 0 when it did
 */
public record SourceAnswer(Kind kind, Instant at, LookupFailure reason, Instant retryAt, int failures) {

    /** So long nobody adds a book to a catalogue that did not know it. */
    public static final Duration UNKNOWN_FOR = Duration.ofDays(1);

    public SourceAnswer {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(at);
        if ((kind == Kind.FAILED || kind == Kind.PAUSED) != (reason != null)) {
            throw new IllegalArgumentException("a reason belongs to a missing answer, and to nothing else");
        }
        if (kind == Kind.PAUSED) {
            Objects.requireNonNull(retryAt);
        }
    }

    public static SourceAnswer known(Instant at) {
        return new SourceAnswer(Kind.KNOWN, at, null, null, 0);
    }

    public static SourceAnswer unknown(Instant at) {
        return new SourceAnswer(Kind.UNKNOWN, at, null, null, 0);
    }

    public static SourceAnswer failed(Instant at, LookupFailure reason, Instant retryAt, int failures) {
        return new SourceAnswer(Kind.FAILED, at, reason, retryAt, failures);
    }

    /** It was not asked, because it is left alone until then: it has not failed once more. */
    public static SourceAnswer paused(Instant at, LookupFailure reason, Instant until, int failures) {
        return new SourceAnswer(Kind.PAUSED, at, reason, until, failures);
    }

    /** Whether it said nothing about this book: about another one counts as an answer. */
    public boolean isFailure() {
        return reason != null && !reason.isAboutTheBook();
    }

    /**
     * Whether asking the source again would be too soon: it knew the book, or did not know it today, or did not answer and
     * is to be left alone for now. Times that only a clock that was ahead can have written are not believed.
     */
    public boolean isFresh(Instant now) {
        return switch (kind) {
            case KNOWN -> true;
            case UNKNOWN -> !at.isAfter(now) && at.plus(UNKNOWN_FOR).isAfter(now);
            case FAILED, PAUSED ->
                !at.isAfter(now) && (retryAt == null ? at.plus(UNKNOWN_FOR).isAfter(now) : retryAt.isAfter(now));
        };
    }

    /** What came back. */
    public enum Kind {
        KNOWN,
        UNKNOWN,
        FAILED,
        PAUSED
    }
}
