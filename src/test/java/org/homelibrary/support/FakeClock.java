package org.homelibrary.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A system clock that is moved while the processes that have it run: what they ask for the time of day is answered by
 * libfaketime (Debian's package of that name). What they wait for is not, as with a clock that is set.
 */
public final class FakeClock {

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String LIBRARY = "libfaketimeMT.so.1";

    private final Path library;
    private final Path file;
    private Duration offset = Duration.ZERO;
    private Duration furthest = Duration.ZERO;

    private FakeClock(Path library) {
        this.library = library;
        this.file = LibraryServer.newDataDir().resolve("clock");
        move(Duration.ZERO);
    }

    /** @return nothing where the library is not installed */
    public static Optional<FakeClock> find() {
        try (Stream<Path> files = Files.find(LIBRARIES, 3, (path, kind) -> path.endsWith(LIBRARY))) {
            return files.findFirst().map(FakeClock::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What gives a process this clock. */
    public Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                // else every wait of a JVM ends at once
                "FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }

    /** Moves it, forward or back, from where it is; processes see that within a second. */
    public void move(Duration by) {
        offset = offset.plus(by);
        furthest = offset.compareTo(furthest) > 0 ? offset : furthest;
        Path next = file.resolveSibling("next");
        try {
            Files.writeString(next, String.format("%+ds%n", offset.toSeconds()));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves it forward to the latest time that it has ever shown. */
    public void catchUp() {
        move(furthest.minus(offset));
    }

    /** How far it is from the right time. */
    public Duration offset() {
        return offset;
    }
}
