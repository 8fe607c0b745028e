package org.homelibrary.model;

import java.util.Objects;

/** Whether a source is asked. Where it stands in its list says when. */
public record SourceChoice(MetadataSource source, boolean on) {

    public SourceChoice {
        Objects.requireNonNull(source);
    }
}
