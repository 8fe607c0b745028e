package org.homelibrary.model.library.book;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.edition.Origin;

/**
 * Where the value of a field came from.
 *
 * @param source null unless a catalogue said it
 * @param at null when the time was not recorded, and for what is provisional
 */
public record FieldMark(Kind kind, MetadataSource source, Instant at) {

    /** Who said it. */
    public enum Kind {
        /** A lookup leaves it alone, even when it is empty. */
        PERSON,
        CATALOGUE,
        /** It is about another edition, and stays until a lookup brings a better value. */
        PROVISIONAL
    }

    public static final FieldMark PROVISIONAL = new FieldMark(Kind.PROVISIONAL, null, null);

    private static final String PERSON_NAME = "person";
    private static final String PROVISIONAL_NAME = "provisional";
    private static final String UNKNOWN = "-";

    public FieldMark {
        Objects.requireNonNull(kind);
        if ((kind == Kind.CATALOGUE) != (source != null)) {
            throw new IllegalArgumentException("a catalogue has a source, and nobody else has");
        }
    }

    /** @param at null when that is not known */
    public static FieldMark byPerson(Instant at) {
        return new FieldMark(Kind.PERSON, null, at);
    }

    public static FieldMark of(Origin origin) {
        return new FieldMark(Kind.CATALOGUE, origin.source(), origin.at());
    }

    public boolean isByPerson() {
        return kind == Kind.PERSON;
    }

    public boolean isProvisional() {
        return kind == Kind.PROVISIONAL;
    }

    /** Returns two words: who, and when. */
    String text() {
        String who =
                switch (kind) {
                    case PERSON -> PERSON_NAME;
                    case CATALOGUE -> source.id();
                    case PROVISIONAL -> PROVISIONAL_NAME;
                };
        return who + " " + (at == null ? UNKNOWN : at);
    }

    /** @return empty for a source that this version does not know */
    static Optional<FieldMark> parse(String who, String at) {
        Instant time = at.equals(UNKNOWN) ? null : Instant.parse(at);
        return switch (who) {
            case PERSON_NAME -> Optional.of(byPerson(time));
            case PROVISIONAL_NAME -> Optional.of(PROVISIONAL);
            default -> MetadataSource.of(who).map(known -> new FieldMark(Kind.CATALOGUE, known, time));
        };
    }
}
