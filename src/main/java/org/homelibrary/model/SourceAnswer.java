package org.homelibrary.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How a source answered about an ISBN when it was asked last.
 *
 * @param at when that was
 * @param reason why it did not answer; null when it did
 * @param retryAt when it is worth asking again after it did not answer; null when it is not, before a person wants to
 * @param failures how often in a row it has not answered; 0 when it did
 */
public record SourceAnswer(Kind kind, Instant at, LookupFailure reason, Instant retryAt, int failures) {

    /** So long nobody adds a book to a catalogue that did not know it. */
    public static final Duration UNKNOWN_FOR = Duration.ofDays(1);

    public SourceAnswer {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(at);
        if ((kind == Kind.FAILED) != (reason != null)) {
            throw new IllegalArgumentException("a reason belongs to a failure, and to nothing else");
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

    public boolean isFailure() {
        return kind == Kind.FAILED;
    }

    /**
     * Whether asking the source again would be too soon: it knew the book, or did not know it today, or did not answer and
     * is to be left alone for now. Times that only a clock that was ahead can have written are not believed.
     */
    public boolean isFresh(Instant now) {
        return switch (kind) {
            case KNOWN -> true;
            case UNKNOWN -> !at.isAfter(now) && at.plus(UNKNOWN_FOR).isAfter(now);
            case FAILED -> retryAt == null || retryAt.isAfter(now) && !at.isAfter(now);
        };
    }

    /** When it is asked again although nobody wants it to: only after it did not answer. */
    public Optional<Instant> retry() {
        return Optional.ofNullable(retryAt);
    }

    /** What came back. */
    public enum Kind {
        KNOWN,
        UNKNOWN,
        FAILED
    }
}
