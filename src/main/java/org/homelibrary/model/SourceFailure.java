package org.homelibrary.model;

import java.util.Objects;

/** Why one source said nothing. */
public record SourceFailure(MetadataSource source, LookupFailure reason) {

    public SourceFailure {
        Objects.requireNonNull(source);
        Objects.requireNonNull(reason);
    }
}
