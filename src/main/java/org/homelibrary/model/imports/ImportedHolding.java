package org.homelibrary.model.imports;

import java.time.LocalDate;
import org.homelibrary.model.library.holding.CopyCondition;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Possession;

/**
 * How the household has the book, according to a row: ownership, and details of the copies. All but {@code copies} may be null.
 *
 * @param possession null when the row does not say whether the book is owned
 * @param due when a borrowed book has to be back
 * @param copies how many; 0 when the row does not say
 * @param price as it stands in the file
 * @param lentTo who has it, and the days of the loan as far as they are known
 * @param addedOn when it was put into the other program
 */
public record ImportedHolding(
        Possession possession,
        LocalDate due,
        int copies,
        Location location,
        CopyCondition condition,
        LocalDate acquiredOn,
        String price,
        String acquiredFrom,
        String note,
        LentTo lentTo,
        LocalDate addedOn) {

    public static final ImportedHolding NONE =
            new ImportedHolding(null, null, 0, null, null, null, null, null, null, null, null);

    /** A loan: to whom, since when and until when. Both days may be null. */
    public record LentTo(String name, LocalDate since, LocalDate due) {}
}
