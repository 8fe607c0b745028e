package org.homelibrary.model.library.book;

import java.time.Instant;
import java.util.Optional;
import org.homelibrary.model.MetadataSource;
import org.homelibrary.model.Origin;

/**
 * Where the value of a field came from.
 *
 * @param source null when a person entered it
 * @param at null when the time was not recorded
 */
public record FieldMark(MetadataSource source, Instant at) {

    private static final String PERSON = "person";
    private static final String UNKNOWN = "-";

    /** @param at null when that is not known */
    public static FieldMark byPerson(Instant at) {
        return new FieldMark(null, at);
    }

    public static FieldMark of(Origin origin) {
        return new FieldMark(origin.source(), origin.at());
    }

    public boolean isByPerson() {
        return source == null;
    }

    String text() {
        return (source == null ? PERSON : source.id()) + " " + (at == null ? UNKNOWN : at);
    }

    /** @return empty for a source that this version does not know */
    static Optional<FieldMark> parse(String source, String at) {
        Instant time = at.equals(UNKNOWN) ? null : Instant.parse(at);
        return source.equals(PERSON)
                ? Optional.of(byPerson(time))
                : MetadataSource.of(source).map(known -> new FieldMark(known, time));
    }
}
