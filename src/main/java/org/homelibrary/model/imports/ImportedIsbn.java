package org.homelibrary.model.imports;

import java.util.Objects;
import org.homelibrary.model.isbn.Isbn;

/**
 * The ISBN of a row, and how sure it is.
 *
 * @param isbn null when there is none, or none that can be read
 * @param certainty null without an ISBN
 * @param spoiled the number as it stands in the file, if a spreadsheet damaged it or its check digit is wrong; else null
 */
public record ImportedIsbn(Isbn isbn, Certainty certainty, String spoiled) {

    /** How sure it is that this is the book's ISBN. */
    public enum Certainty {
        CERTAIN,
        /** Put right after a spreadsheet took its zeros or its last digits; everything else fits. */
        LIKELY,
        /** Two numbers of the row contradict each other: a person has to look. */
        DOUBTFUL
    }

    public static final ImportedIsbn NONE = new ImportedIsbn(null, null, null);

    public ImportedIsbn {
        if ((isbn == null) != (certainty == null)) {
            throw new IllegalArgumentException("an ISBN has a certainty, and nothing else has");
        }
    }

    public static ImportedIsbn certain(Isbn isbn) {
        return new ImportedIsbn(Objects.requireNonNull(isbn), Certainty.CERTAIN, null);
    }

    public boolean isKnown() {
        return isbn != null;
    }

    public boolean isCertain() {
        return certainty == Certainty.CERTAIN;
    }
}
