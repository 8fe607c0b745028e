package org.homelibrary.model.lookup;

import java.util.Optional;
import org.homelibrary.model.WireName;

/** State of the metadata lookup of a library's book. */
public enum SyncStatus implements WireName {
    /** Waiting for, or in, its lookup. */
    PENDING,
    /** A provider knew the book, and nothing more is to be expected for now. */
    SYNCED,
    /** A provider knew the book, but another did not answer, and something is missing: see the next attempt. */
    INCOMPLETE,
    /** The last lookup brought nothing: see the reason and the next attempt. */
    FAILED,
    /** Without an ISBN there is nothing to look up. */
    NOT_APPLICABLE;

    /** @return empty when the text names no state */
    public static Optional<SyncStatus> ofWire(String text) {
        return WireName.find(values(), text);
    }
}
