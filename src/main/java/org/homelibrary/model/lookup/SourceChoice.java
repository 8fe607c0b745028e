package org.homelibrary.model.lookup;

import java.util.Objects;
import org.homelibrary.model.edition.MetadataSource;

/** Whether a source is asked. Where it stands in its list says when. */
public record SourceChoice(MetadataSource source, boolean on) {

    public SourceChoice {
        Objects.requireNonNull(source);
    }
}
