package org.homelibrary.model;

import java.time.Instant;
import java.util.UUID;

/** All that a store keeps of a {@link UserBook} but what is computed from it. */
public record UserBookState(
        UUID userId,
        UUID bookId,
        Isbn isbn,
        PrintedNumber printedNumber,
        BookFacts facts,
        ReadingStatus status,
        Rating rating,
        SyncStatus syncStatus,
        LookupFailure lookupFailure,
        int lookupAttempts,
        Instant nextLookupAt,
        Instant addedAt,
        Instant deletedAt,
        long version) {}
