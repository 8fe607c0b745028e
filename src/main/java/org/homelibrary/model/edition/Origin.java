package org.homelibrary.model.edition;

import java.time.Instant;
import java.util.Objects;

/** Who said something about an edition, and when. */
public record Origin(MetadataSource source, Instant at) {

    public Origin {
        Objects.requireNonNull(source);
        Objects.requireNonNull(at);
    }
}
