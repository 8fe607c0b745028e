package org.homelibrary.web.household;

import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.service.household.OtherReader;
import org.homelibrary.web.render.PageContext;

/** What another member says about a book. */
public final class OtherText {

    private OtherText() {}

    /** Returns who reads it; of one who has read and rated it just who that is, as the rating says the rest. */
    public static String of(PageContext page, OtherReader reader) {
        boolean isOnlyRated = reader.rating() != null
                && (reader.status() == null
                        || reader.status() == ReadingStatus.READ
                        || reader.status() == ReadingStatus.TO_READ);
        return isOnlyRated
                ? reader.username()
                : page.text("others." + reader.status().wire(), reader.username());
    }

    /** Returns the rating as people draw it: {@code ★★★★½}. */
    public static String stars(Rating rating) {
        return "★".repeat(rating.halves() / 2) + (rating.halves() % 2 == 0 ? "" : "½");
    }
}
