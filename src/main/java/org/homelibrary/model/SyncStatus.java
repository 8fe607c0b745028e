package org.homelibrary.model;

/** State of the metadata lookup of one user's book. */
public enum SyncStatus {
    /** Waiting for, or in, its lookup. */
    PENDING,
    /** A provider knew the book, and nothing more is to be expected for now. */
    SYNCED,
    /** A provider knew the book, but another did not answer, and something is missing: see the next attempt. */
    INCOMPLETE,
    /** The last lookup brought nothing: see the reason and the next attempt. */
    FAILED,
    /** Without an ISBN there is nothing to look up. */
    NOT_APPLICABLE
}
