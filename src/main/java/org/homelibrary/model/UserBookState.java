package org.homelibrary.model;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** All that a store keeps of a {@link UserBook} but what is computed from it; any of the texts may be null. */
public record UserBookState(
        UUID userId,
        UUID bookId,
        Isbn isbn,
        PrintedNumber printedNumber,
        String title,
        String author,
        String genre,
        String language,
        String description,
        UUID coverId,
        ReadingStatus status,
        Rating rating,
        SyncStatus syncStatus,
        LookupFailure lookupFailure,
        int lookupAttempts,
        Instant nextLookupAt,
        Set<BookField> editedFields,
        Instant addedAt,
        Instant deletedAt,
        long version) {}
