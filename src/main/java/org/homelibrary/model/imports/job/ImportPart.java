package org.homelibrary.model.imports.job;

/** What is stored beside a job, in numbered parts. Names are stored and must not change. */
public enum ImportPart {
    /** The file, as it was chosen. */
    FILE,
    /** What a person decided about single rows. */
    DECISIONS,
    /** What became of each row, and how to take it back. */
    RESULTS
}
