package org.homelibrary.metadata.provider;

import java.time.Duration;
import java.util.Optional;
import org.homelibrary.model.lookup.LookupFailure;

/** A provider gave no answer that can be used. */
public class ProviderException extends RuntimeException {

    private final LookupFailure reason;
    private final transient Duration retryAfter;

    public ProviderException(LookupFailure reason, String message) {
        this(reason, null, message, null);
    }

    /** @param retryAfter how long the provider asked us to stay away, or null */
    public ProviderException(LookupFailure reason, Duration retryAfter, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    /** Whether the same request may work later, without anybody's help. */
    public boolean isTemporary() {
        return reason == LookupFailure.UNAVAILABLE
                || reason == LookupFailure.RATE_LIMITED
                || reason == LookupFailure.NOT_ITS_TURN;
    }

    public LookupFailure reason() {
        return reason;
    }

    /** How long the provider asked us to stay away, when it said so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
