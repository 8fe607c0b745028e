package org.homelibrary.model.imports.job;

/** What is stored beside a job, in numbered parts. Names are stored and must not change. */
public enum ImportPart {
    /** The file, as it was chosen. */
    FILE,
    /** What was found in the file, beside what the job holds. */
    FACTS,
    /** What a person decided about single rows. */
    DECISIONS,
    /** What will happen to each row; later, what became of it, and how to take it back. */
    RESULTS
}
