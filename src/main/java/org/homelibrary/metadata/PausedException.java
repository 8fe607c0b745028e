package org.homelibrary.metadata;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.model.lookup.LookupFailure;

/** A source was not asked: it is left alone for now, or its turn is too far away to wait for it. */
public class PausedException extends ProviderException {

    private final transient Optional<LookupFailure> why;
    private final Instant until;

    private PausedException(Optional<LookupFailure> why, String message, Instant until, Instant now) {
        super(why.orElse(LookupFailure.NOT_ITS_TURN), Duration.between(now, until), message + until, null);
        this.why = why;
        this.until = until;
    }

    static PausedException leftAlone(LookupFailure why, Instant until, Instant now) {
        return new PausedException(Optional.of(why), "is left alone until ", until, now);
    }

    public static PausedException notItsTurn(Instant until, Instant now) {
        return new PausedException(Optional.empty(), "has its next turn at ", until, now);
    }

    /** Why it is left alone; empty when it only is not its turn yet. */
    public Optional<LookupFailure> why() {
        return why;
    }

    /** When it may be asked. */
    public Instant until() {
        return until;
    }
}
