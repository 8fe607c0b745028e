package org.homelibrary.model.imports.job;

import org.homelibrary.model.WireName;

/** How far an import is. */
public enum ImportState implements WireName {
    /** Nothing is stored yet but the file. */
    PREVIEW,
    /** It is brought in, in the background. */
    RUNNING,
    /** It is taken back, in the background. */
    UNDOING,
    DONE,
    /** Stopped by a person; what came in before stays. */
    CANCELLED,
    UNDONE
}
