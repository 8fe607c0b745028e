package org.homelibrary.web.books.list;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.Ids;
import org.homelibrary.model.WireName;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.web.view.StatusName;

/** What a list is filtered by, beside the words of a search; in the order in which addresses and pages name it. */
public enum FilterField implements WireName {
    /** Whose status and rating the list is about: the id of a user of the household. */
    MEMBER,
    /** A reading status, or {@link StatusName#NONE} for what is not on the reader's list. */
    STATUS,
    /** The lowest rating. */
    RATING,
    /** {@link #NOBODY} for books that nobody has read. */
    READ,
    POSSESSION,
    SYNC,
    AUTHOR,
    SERIES,
    TAG,
    LOCATION,
    LANGUAGE;

    public static final String NOBODY = "nobody";

    /** The fields whose values are names that a book has. */
    public static final List<FilterField> TERMS = List.of(AUTHOR, SERIES, TAG, LOCATION, LANGUAGE);

    /** The longest name is that of a series. */
    private static final int MAX_NAME = 300;

    /** @return the field of this kind of terms */
    public static FilterField of(Kind kind) {
        return valueOf(kind.name());
    }

    /** Only for {@link #TERMS}. */
    public Kind kind() {
        return Kind.valueOf(name());
    }

    /** Returns the form of a value that is used in addresses, or empty when the text is no value of this field. */
    public Optional<String> value(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return switch (this) {
            case MEMBER -> Ids.parse(text).map(UUID::toString);
            case STATUS -> Optional.of(text).filter(StatusName::isKnown);
            case RATING -> Rating.parse(text).map(Rating::wire);
            case READ -> Optional.of(text).filter(NOBODY::equals);
            case POSSESSION -> Possession.ofWire(text).map(Possession::wire);
            case SYNC -> SyncStatus.ofWire(text).map(SyncStatus::wire);
            case AUTHOR, SERIES, TAG, LOCATION, LANGUAGE ->
                Optional.of(text.strip())
                        .filter(name -> name.length() <= MAX_NAME)
                        .filter(name -> BookTerm.of(kind(), name).isPresent());
        };
    }
}
