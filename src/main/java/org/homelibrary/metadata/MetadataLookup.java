package org.homelibrary.metadata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.LookupFailure;

/** Asks the configured providers in order about one book and merges what they say. */
@ApplicationScoped
public class MetadataLookup {

    /** Never throws for what a provider does; takes up to about half a minute in the worst case. */
    public LookupResult lookUp(Isbn isbn) {
        return new LookupResult.Failed(LookupFailure.UNAVAILABLE, Optional.empty());
    }
}
