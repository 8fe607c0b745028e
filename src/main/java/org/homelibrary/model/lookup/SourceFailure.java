package org.homelibrary.model.lookup;

import java.util.Objects;
import org.homelibrary.model.edition.MetadataSource;

/** Why one source said nothing. */
public record SourceFailure(MetadataSource source, LookupFailure reason) {

    public SourceFailure {
        Objects.requireNonNull(source);
        Objects.requireNonNull(reason);
    }
}
