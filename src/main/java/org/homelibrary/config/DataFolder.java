package org.homelibrary.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the library is kept when {@code library.data.dir} does not say so. */
public final class DataFolder {

    /** Says that nothing names a folder, and that there is no home folder to keep one in. */
    public static final String NO_HOME =
            "The setting library.data.dir is missing, and this user has no home folder: name the"
                    + " folder that is to hold the library.";

    private static final String NAME = ".home-library";

    private DataFolder() {}

    /** Returns {@code .home-library} in the home folder of the user of this process, or empty when there is no such folder. */
    public static Optional<Path> inHome() {
        return inHome(System.getProperty("user.home"), System.getenv("HOME"));
    }

    /**
     * Returns the folder in the first home that exists. A user without an entry in the system's list of users, as in many
     * containers, has the home {@code ?} to Java, and {@code /} or none in the environment.
     */
    static Optional<Path> inHome(String userHome, String variable) {
        return Stream.of(Optional.ofNullable(userHome), Optional.ofNullable(variable))
                .flatMap(Optional::stream)
                .flatMap(DataFolder::home)
                .map(home -> home.resolve(NAME))
                .findFirst();
    }

    private static Stream<Path> home(String text) {
        try {
            Path home = Path.of(text.strip());
            return home.isAbsolute() && home.getNameCount() > 0 && Files.isDirectory(home)
                    ? Stream.of(home)
                    : Stream.empty();
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }
}
