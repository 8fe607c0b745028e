package org.homelibrary.web.books.fields;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.web.view.BookFields;

/** How a household has a book, as a form sends it: possession, due day, and where the first copy stands. */
public final class HoldingForm {

    private static final String DUE = "due";
    private static final String LOCATION = "location";
    private static final String POSSESSION = "possession";

    private final FormFields sent;

    public HoldingForm(FormFields sent) {
        this.sent = sent;
    }

    public static boolean isAnySent(FormFields fields) {
        return fields.has(DUE) || fields.has(LOCATION) || fields.has(POSSESSION);
    }

    /** @param shown as the form showed them */
    public void check(FormErrors errors, BookFields shown) {
        String possession = sent.line(POSSESSION);
        if (!possession.isEmpty() && Possession.ofWire(possession).isEmpty()) {
            errors.add(POSSESSION, "bookError.possession");
        }
        errors.checkDay(DUE, sent.line(DUE));
        boolean isBorrowed =
                (possession.isEmpty() ? shown.get(POSSESSION) : possession).equals(Possession.BORROWED.wire());
        if (!isBorrowed && !sent.line(DUE).isEmpty() && !sent.line(DUE).equals(shown.get(DUE))) {
            errors.add(DUE, "bookError.notBorrowed");
        }
        checkLocation(errors, LOCATION, sent.line(LOCATION));
    }

    public static void checkLocation(FormErrors errors, String field, String typed) {
        String path = Location.normalized(typed);
        errors.checkLength(field, path, Location.MAX_LENGTH);
        if (path.split("/").length > Location.MAX_DEPTH) {
            errors.add(field, "bookError.locationDepth", Location.MAX_DEPTH);
        }
    }

    /** Returns what was sent in the place of what was there. To be asked only when {@link #check} found nothing wrong. */
    public Holding apply(Holding before) {
        Possession possession = Possession.ofWire(sent.line(POSSESSION)).orElse(before.possession());
        LocalDate day = sent.has(DUE) ? IsoDay.parse(sent.line(DUE)).orElse(null) : before.due();
        Holding changed = before.as(possession, possession == Possession.BORROWED ? day : null);
        return sent.has(LOCATION) ? changed.withCopies(placed(before.copies())) : changed;
    }

    /** A copy of which nothing is known but its place goes with it, unless there are others. */
    private List<Copy> placed(List<Copy> before) {
        Location location = Location.parse(sent.line(LOCATION)).orElse(null);
        if (before.isEmpty()) {
            return location == null ? before : List.of(Copy.at(location, UUID.randomUUID()));
        }
        Copy moved = before.get(0).movedTo(location);
        if (before.size() == 1 && moved.equals(Copy.at(null, moved.id()))) {
            return List.of();
        }
        List<Copy> copies = new ArrayList<>(before);
        copies.set(0, moved);
        return copies;
    }
}
