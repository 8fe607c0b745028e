package org.homelibrary.messaging;

import java.util.Objects;
import java.util.UUID;
import org.homelibrary.model.imports.job.ImportId;

/** "Go on with this import": only ids, so that a late or repeated message can do no harm. */
public record ImportMessage(UUID libraryId, UUID userId, UUID importId) implements QueueMessage {

    public ImportMessage {
        Objects.requireNonNull(libraryId);
        Objects.requireNonNull(userId);
        Objects.requireNonNull(importId);
    }

    public static ImportMessage of(ImportId id) {
        return new ImportMessage(id.libraryId(), id.userId(), id.id());
    }

    public ImportId id() {
        return new ImportId(libraryId, userId, importId);
    }
}
