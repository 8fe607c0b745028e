package org.homelibrary.messaging;

import java.util.Objects;
import java.util.UUID;

/** "Look this user's book up": only ids, so that a late or repeated message can do no harm. */
public record LookupMessage(UUID userId, UUID bookId) {

    public LookupMessage {
        Objects.requireNonNull(userId);
        Objects.requireNonNull(bookId);
    }
}
