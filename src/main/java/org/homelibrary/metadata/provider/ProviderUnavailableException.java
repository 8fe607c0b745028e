package org.homelibrary.metadata.provider;

import java.time.Duration;
import org.homelibrary.model.lookup.LookupFailure;

/** The kind of failure that may be gone a moment later: nobody answered, or the server said that it is broken. */
public class ProviderUnavailableException extends ProviderException {

    public ProviderUnavailableException(Duration retryAfter, String message, Throwable cause) {
        super(LookupFailure.UNAVAILABLE, retryAfter, message, cause);
    }
}
