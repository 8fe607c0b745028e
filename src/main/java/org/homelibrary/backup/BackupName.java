package org.homelibrary.backup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a backup's folder: when it was begun, in UTC to the second, as {@code 2026-05-04T030000Z}. Without colons, which
 * Windows and FAT do not allow in names; in the order of the alphabet they are in the order of time.
 */
public record BackupName(Instant time) implements Comparable<BackupName> {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    public BackupName {
        time = time.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Returns the name, or empty when a folder so called is no backup. */
    public static Optional<BackupName> parse(String text) {
        try {
            return Optional.of(new BackupName(FORMAT.parse(text, Instant::from)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(BackupName other) {
        return time.compareTo(other.time);
    }

    @Override
    public String toString() {
        return FORMAT.format(time);
    }
}
