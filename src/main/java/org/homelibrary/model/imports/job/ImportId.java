package org.homelibrary.model.imports.job;

import java.util.Objects;
import java.util.UUID;

/** Identity of an {@link ImportJob}: one member's, in one library. */
public record ImportId(UUID libraryId, UUID userId, UUID id) {

    public ImportId {
        Objects.requireNonNull(libraryId);
        Objects.requireNonNull(userId);
        Objects.requireNonNull(id);
    }
}
