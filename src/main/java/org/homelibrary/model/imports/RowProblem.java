package org.homelibrary.model.imports;

/** Why a row is no book that can be brought in. */
public enum RowProblem {
    /** Neither title nor ISBN. */
    NO_TITLE,
    /** Only the number of another catalogue. */
    ONLY_FOREIGN_NUMBER,
    /** Music, a film or a game. */
    NOT_A_BOOK,
    /** The other program keeps it as deleted. */
    DELETED_THERE,
    /** The row has more cells than the table has columns, so none can be trusted. */
    TOO_MANY_CELLS,
    /** A person does not want it. */
    LEFT_OUT
}
